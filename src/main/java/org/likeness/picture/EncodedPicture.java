package org.likeness.picture;

import java.awt.Rectangle;
import java.util.Optional;
import java.util.Set;
import org.likeness.picture.PictureException.Reason;

/**
 * One still picture as its file holds it, known from the headers alone: nothing is decoded yet.
 *
 * @param width of the whole canvas as stored, not turned upright, in pixels
 * @param height of the whole canvas as stored, not turned upright, in pixels
 * @param frame where the stored pixels lie on the canvas; around them nothing is to be seen
 * @param orientation how the canvas has to be turned to stand upright
 * @param profile what its colours mean
 * @param inks what the samples mean where they are not of light
 * @param metadata what else the file tells
 * @param held bytes that a decoder needs for the picture as a whole, 0 where it can pass row by row
 * @param essence a file of the same format that holds the headers and data of these pixels and nothing else: no metadata, no
 *     further frames, nothing that stood behind the end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
record EncodedPicture(
        PictureFormat format,
        int width,
        int height,
        Rectangle frame,
        Orientation orientation,
        ColourProfile profile,
        Optional<Inks> inks,
        Set<Metadata> metadata,
        long held,
        byte[] essence) {

    /** Reads the headers of a file. */
    static EncodedPicture read(byte[] file, PictureFormat format, PictureLimits limits) throws PictureException {
        return switch (format) {
            case JPEG -> new JpegFile(file).read(limits);
            case PNG -> new PngFile(file).read(limits);
            case GIF -> new GifFile(file).read(limits);
            case WEBP -> new WebpFile(file).read(limits);
        };
    }

    /** The whole canvas. */
    Rectangle canvas() {
        return new Rectangle(width, height);
    }

    boolean fillsCanvas() {
        return frame.equals(canvas());
    }

    static PictureException damaged(String detail) {
        return new PictureException(Reason.DAMAGED, detail);
    }
}
