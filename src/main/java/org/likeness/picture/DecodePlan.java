package org.likeness.picture;

import java.awt.Rectangle;

/**
 * Decides which part of a picture is decoded and how coarsely. Decoders can merge pixels while they read, and detail that no
 * rendition shows costs only time and memory.
 *
 * @param square the square to show, in pixels of the stored picture
 * @param region what to decode for the square: the canvas if its pixels fit into memory, otherwise only the square
 * @param step how many stored pixels along each side may become one
 * @param coversCanvas whether the crop source can be made from the same pixels
 * @param cropSourceStep the step for the crop source if it has to be decoded separately
 */
record DecodePlan(Crop square, Rectangle region, double step, boolean coversCanvas, double cropSourceStep) {
    /** Decoded pixels for each pixel of the largest rendition, along each side; more of them make no visible difference. */
    private static final int OVERSAMPLING = 2;

    /** Accepts slightly fewer pixels, as decoders offer only some sizes. */
    private static final double TOLERANCE = 0.9;

    /** The most pixels decoded at once; above this, a small square of a large picture is decoded on its own. */
    private static final long MAX_PIXELS = 4_000_000;

    /**
     * Plans one picture.
     *
     * @param upright the square to show, in pixels of the upright picture
     */
    static DecodePlan of(EncodedPicture picture, Crop upright, boolean withCropSource) {
        Crop square = picture.orientation().stored(upright, picture.width(), picture.height());
        int longest = Math.max(picture.width(), picture.height());
        double squareStep = step(square.side(), OVERSAMPLING * Squares.LARGEST);
        double cropSourceStep = withCropSource ? step(longest, CropSource.MAX_SIDE) : Double.MAX_VALUE;
        double finer = Math.min(squareStep, cropSourceStep);
        long pixels = (long) (picture.width() / (int) finer) * (picture.height() / (int) finer);
        return pixels <= MAX_PIXELS
                ? new DecodePlan(square, picture.canvas(), finer, true, finer)
                : new DecodePlan(square, square.rectangle(), squareStep, false, cropSourceStep);
    }

    private static double step(int pixels, int needed) {
        return Math.max(1, pixels / (TOLERANCE * needed));
    }
}
