/** The form to report something. */
@NullMarked
package org.likeness.report.web;

import org.jspecify.annotations.NullMarked;
