package org.likeness.picture;

import java.awt.Rectangle;
import java.util.Optional;
import java.util.Set;
import org.likeness.picture.PictureException.Reason;

/**
 * A still picture as known from the headers of its file, before decoding.
 *
 * @param width of the canvas as stored (before it is turned upright), in pixels
 * @param height of the canvas as stored (before it is turned upright), in pixels
 * @param frame the part of the canvas that has pixels; the rest is transparent
 * @param orientation how to turn the canvas upright
 * @param profile what the colours mean
 * @param cmyk what the samples mean if the picture is in CMYK
 * @param metadata the kinds of metadata in the file
 * @param held the bytes that a decoder keeps for the whole picture, 0 if it decodes row by row
 * @param doubtful whether the end marker is missing or a checksum is wrong, so only a decoder that reports every error can tell
 *     whether the pixels are complete
 * @param essence a minimal file of the same format with the headers and data of these pixels only: no metadata, no other frames,
 *     nothing after the end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or changed
record EncodedPicture(
        PictureFormat format,
        int width,
        int height,
        Rectangle frame,
        Orientation orientation,
        ColourProfile profile,
        Optional<CmykColours> cmyk,
        Set<Metadata> metadata,
        long held,
        boolean doubtful,
        byte[] essence) {

    Rectangle canvas() {
        return new Rectangle(width, height);
    }

    int uprightWidth() {
        return orientation.uprightWidth(width, height);
    }

    int uprightHeight() {
        return orientation.uprightHeight(width, height);
    }

    boolean fillsCanvas() {
        return frame.equals(canvas());
    }

    static PictureException damaged(String detail) {
        return new PictureException(Reason.DAMAGED, detail);
    }
}
