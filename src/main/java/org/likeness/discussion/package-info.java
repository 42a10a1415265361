/** Posts and comments. Knows nothing of pages, and stores what people typed as they typed it. */
@NullMarked
package org.likeness.discussion;

import org.jspecify.annotations.NullMarked;
