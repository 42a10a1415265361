/** A program that shows the drawn avatars on one sheet, so that people can look at them all at once. */
@NullMarked
package org.likeness.sheet;

import org.jspecify.annotations.NullMarked;
