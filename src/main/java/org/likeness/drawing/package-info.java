/**
 * Draws avatars for people without a picture, as SVG and PNG; the same hash always gives the same drawing. Knows nothing of
 * members, pages or how pictures are served.
 */
@NullMarked
package org.likeness.drawing;

import org.jspecify.annotations.NullMarked;
