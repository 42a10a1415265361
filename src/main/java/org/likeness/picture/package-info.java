/**
 * Turns untrusted files into safe square renditions; the only package that uses ImageIO, TwelveMonkeys, Thumbnailator and Skija.
 * Knows nothing of members, pages or where renditions are stored.
 */
@NullMarked
package org.likeness.picture;

import org.jspecify.annotations.NullMarked;
