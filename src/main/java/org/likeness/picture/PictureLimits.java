package org.likeness.picture;

import java.time.Duration;
import org.likeness.picture.PictureException.Reason;

/**
 * The limits of the pipeline.
 *
 * @param bytes the largest file
 * @param pixels the largest width times height
 * @param side the longest side, in pixels
 * @param cpu the CPU time for one picture
 * @param atOnce how many pictures are processed at the same time
 * @param patience how long another one waits for its turn
 */
public record PictureLimits(long bytes, long pixels, int side, Duration cpu, int atOnce, Duration patience) {
    /** For copies of the file and what a decoder must keep in memory; with the result, a picture needs less than 96 MiB. */
    private static final long MAX_HELD_BYTES = 80L << 20;

    /** The uploaded file, its essence, and a native copy of that. */
    private static final int COPIES = 3;

    private static final int MAX_FRAMES = 10_000;
    private static final int MAX_PARTS = 50_000;
    private static final int MAX_SCANS = 100;

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

    /** @param held the bytes that a decoder keeps for the whole picture */
    void requireLittleHeld(long held, int fileLength) throws PictureException {
        if (held > 0 && held + COPIES * (long) fileLength > MAX_HELD_BYTES) {
            throw new PictureException(
                    Reason.TOO_LARGE_FOR_ITS_KIND,
                    "at most " + MAX_HELD_BYTES + " bytes for a picture that is decoded as a whole, was " + held
                            + " and " + COPIES + " times " + fileLength);
        }
    }

    /** Frames of an animation; only the first is shown, but the headers of all are read. */
    void requireFewFrames(int frames) throws PictureException {
        requireFew("frames", frames, MAX_FRAMES);
    }

    /** Chunks, blocks or segments. */
    void requireFewParts(int parts) throws PictureException {
        requireFew("parts", parts, MAX_PARTS);
    }

    /** Scans of a progressive JPEG; each covers the whole picture. */
    void requireFewScans(int scans) throws PictureException {
        requireFew("scans", scans, MAX_SCANS);
    }

    private static void requireFew(String what, int count, int max) throws PictureException {
        if (count > max) {
            throw new PictureException(Reason.TOO_COMPLEX, "at most " + max + " " + what + ", was " + count);
        }
    }
}
