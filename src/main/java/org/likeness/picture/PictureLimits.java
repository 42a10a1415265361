package org.likeness.picture;

import java.time.Duration;
import org.likeness.picture.PictureException.Reason;

/**
 * How much of a picture is taken on.
 *
 * @param bytes of the file as it came
 * @param pixels width times height
 * @param side the longest side, in pixels
 * @param cpu the processor time for one picture
 * @param atOnce the pictures in work at the same time
 * @param patience how long one more waits for its turn
 */
public record PictureLimits(long bytes, long pixels, int side, Duration cpu, int atOnce, Duration patience) {
    /** For the file, its copies and what a decoder cannot pass row by row; with the pixels, one picture stays under 96 MiB. */
    private static final long HELD = 80L << 20;

    /** The file that came, the one that decoders get, and a native copy of that. */
    private static final int COPIES = 3;

    private static final int FRAMES = 10_000;
    private static final int PARTS = 50_000;
    private static final int SCANS = 100;

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

    /** @param held bytes that a decoder needs for the picture as a whole */
    void requireLittleHeld(long held, int fileLength) throws PictureException {
        if (held > 0 && held + COPIES * (long) fileLength > HELD) {
            throw new PictureException(
                    Reason.TOO_LARGE_FOR_ITS_KIND,
                    "at most " + HELD + " bytes for a picture that is decoded as a whole, was " + held + " and "
                            + COPIES + " times " + fileLength);
        }
    }

    /** Frames of an animation; one is shown, but the others have to be walked over. */
    void requireFewFrames(int frames) throws PictureException {
        requireFew("frames", frames, FRAMES);
    }

    /** Chunks, blocks or segments. */
    void requireFewParts(int parts) throws PictureException {
        requireFew("parts", parts, PARTS);
    }

    /** Scans of a progressive JPEG; each goes over the whole picture. */
    void requireFewScans(int scans) throws PictureException {
        requireFew("scans", scans, SCANS);
    }

    private static void requireFew(String what, int was, int most) throws PictureException {
        if (was > most) {
            throw new PictureException(Reason.TOO_COMPLEX, "at most " + most + " " + what + ", was " + was);
        }
    }
}
