package org.likeness.picture;

import org.likeness.picture.PictureException.Reason;

/**
 * How large a picture may be.
 *
 * @param bytes of the file as it came
 * @param pixels width times height
 * @param side the longest side, in pixels
 */
public record PictureLimits(long bytes, long pixels, int side) {

    void requireFewBytes(long length) throws PictureException {
        if (length > bytes) {
            throw new PictureException(Reason.TOO_MANY_BYTES, "at most " + bytes + " bytes, was " + length);
        }
    }

    void requireFewPixels(int width, int height) throws PictureException {
        if (width > side || height > side || (long) width * height > pixels) {
            throw new PictureException(
                    Reason.TOO_MANY_PIXELS,
                    "at most " + pixels + " pixels and " + side + " a side, was " + width + " x " + height);
        }
    }
}
