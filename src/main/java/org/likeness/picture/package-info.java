/**
 * Untrusted bytes in, safe square renditions out; the only home of ImageIO, TwelveMonkeys and Thumbnailator. Knows nothing of
 * people, pages or where renditions are kept.
 */
@NullMarked
package org.likeness.picture;

import org.jspecify.annotations.NullMarked;
