package org.likeness.picture;

import java.awt.image.BufferedImage;

/** Defines which colours the samples of a picture mean. */
interface ColourProfile {
    /** The colour space of the web, and the default for pictures without a profile. */
    ColourProfile SRGB = picture -> {};

    /** Converts a picture to sRGB in place; alpha stays the same. */
    void convertToSrgb(BufferedImage picture);
}
