/** Reports of posts, comments, profiles and pictures, and hiding what many members report. */
@NullMarked
package org.likeness.report;

import org.jspecify.annotations.NullMarked;
