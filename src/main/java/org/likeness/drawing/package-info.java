/**
 * Avatars drawn for people who have no picture: the same hash, the same picture, for ever, as SVG and as PNG. Knows nothing of
 * people, pages or how pictures are served.
 */
@NullMarked
package org.likeness.drawing;

import org.jspecify.annotations.NullMarked;
