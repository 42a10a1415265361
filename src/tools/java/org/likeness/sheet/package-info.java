/** A program that draws avatars in all styles on one sheet. */
@NullMarked
package org.likeness.sheet;

import org.jspecify.annotations.NullMarked;
