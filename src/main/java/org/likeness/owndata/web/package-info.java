/** The part of the account page where members export and import their data. */
@NullMarked
package org.likeness.owndata.web;

import org.jspecify.annotations.NullMarked;
