package org.likeness.picture;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.ImageInfo;
import java.awt.Rectangle;
import java.nio.ByteOrder;
import java.util.Optional;

/** Decodes with Skia, the graphics library of Chrome. It is native code, so it gets only files that passed the header checks. */
final class SkiaDecoder {
    /** Skia can decode a JPEG at any number of eighths of its size. */
    private static final int EIGHTHS = 8;

    /** The largest native bitmap, in bytes. */
    private static final long MAX_BYTES = 48L << 20;

    private SkiaDecoder() {}

    /** Loads the library; throws an error if it is missing or does not match this machine. */
    static void load() {
        try (var bitmap = new Bitmap()) {
            bitmap.allocN32Pixels(1, 1);
        }
    }

    /** Decodes the whole picture; empty if Skia refuses it, would need too much memory, or would hide errors that matter. */
    static Optional<Decoded> decode(EncodedPicture picture, double step, CpuBudget cpu) {
        if (picture.format() == PictureFormat.GIF || picture.cmyk().isPresent() || picture.doubtful()) {
            return Optional.empty();
        }
        Rectangle frame = picture.frame();
        double scaled = scaledStep(picture, step);
        int width = (int) Math.ceil(frame.width / scaled);
        int height = (int) Math.ceil(frame.height / scaled);
        if (4L * width * height > MAX_BYTES) {
            return Optional.empty();
        }
        try (var data = Data.makeFromBytes(picture.essence());
                var codec = Codec.makeFromData(data);
                var bitmap = new Bitmap()) {
            bitmap.allocPixels(new ImageInfo(width, height, ColorType.BGRA_8888, ColorAlphaType.UNPREMUL));
            codec.readPixels(bitmap);
            int rest = Math.max(1, (int) (step / scaled));
            var reduction = new BoxReduction(width, height, rest);
            boolean isJpeg = picture.format() == PictureFormat.JPEG;
            boolean isOpaqueWebp = picture.format() == PictureFormat.WEBP && WebpFile.isOpaque(picture.essence());
            int[] row = new int[width];
            long missing = 0;
            try (var pixmap = bitmap.peekPixels()) {
                var pixels = pixmap.getBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
                for (int y = 0; y < height; y++) {
                    cpu.check();
                    pixels.get(row);
                    if (isOpaqueWebp) {
                        Argb.makeOpaque(row);
                    }
                    missing += isJpeg ? JpegDecoder.missing(row) : 0;
                    reduction.add(row);
                }
            }
            if (missing > (long) width * height / 4) {
                return Optional.empty(); // the other decoder can tell grey from missing
            }
            return Optional.of(new Decoded(reduction.image(), 0, 0, scaled * rest));
        } catch (IllegalArgumentException | UnsupportedOperationException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** How many pixels along each side Skia merges itself while it decodes. */
    private static double scaledStep(EncodedPicture picture, double step) {
        return switch (picture.format()) {
            case JPEG -> (double) EIGHTHS / Math.min(EIGHTHS, (int) Math.ceil(EIGHTHS / step));
            case WEBP -> Math.max(1, (int) step);
            default -> 1;
        };
    }
}
