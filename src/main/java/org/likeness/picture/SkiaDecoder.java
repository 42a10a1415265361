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

/** Decodes by Skia, the library that Chrome shows pictures with. Native code; it is given only what a header check let through. */
final class SkiaDecoder {
    /** JPEG can be decoded to any number of eighths of its size. */
    private static final int EIGHTHS = 8;

    /** Bytes of the native picture. */
    private static final long LARGEST = 48L << 20;

    private SkiaDecoder() {}

    /** Loads the library: an error where it is not there, or does not fit this machine. */
    static void load() {
        try (var bitmap = new Bitmap()) {
            bitmap.allocN32Pixels(1, 1);
        }
    }

    /** The whole picture; nothing where Skia does not take it, or does not like it, or would need much memory. */
    static Optional<Decoded> decode(EncodedPicture picture, double step, CpuBudget cpu) {
        if (picture.format() == PictureFormat.GIF || picture.inks().isPresent()) {
            return Optional.empty();
        }
        Rectangle frame = picture.frame();
        double scaled = scaledStep(picture, step);
        int width = (int) Math.ceil(frame.width / scaled);
        int height = (int) Math.ceil(frame.height / scaled);
        if (4L * width * height > LARGEST) {
            return Optional.empty();
        }
        try (var data = Data.makeFromBytes(picture.essence());
                var codec = Codec.makeFromData(data);
                var bitmap = new Bitmap()) {
            bitmap.allocPixels(new ImageInfo(width, height, ColorType.BGRA_8888, ColorAlphaType.UNPREMUL));
            codec.readPixels(bitmap);
            int rest = Math.max(1, (int) (step / scaled));
            var reduction = new BoxReduction(width, height, rest);
            int[] row = new int[width];
            try (var pixmap = bitmap.peekPixels()) {
                var pixels = pixmap.getBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
                for (int y = 0; y < height; y++) {
                    cpu.check();
                    pixels.get(row);
                    reduction.add(row);
                }
            }
            if (picture.format() == PictureFormat.JPEG && JpegDecoder.isMadeUp(row)) {
                return Optional.empty(); // the other decoder says whether its data ended before
            }
            return Optional.of(new Decoded(reduction.image(), 0, 0, scaled * rest));
        } catch (IllegalArgumentException | UnsupportedOperationException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** How far Skia itself makes the picture smaller while it decodes. */
    private static double scaledStep(EncodedPicture picture, double step) {
        return switch (picture.format()) {
            case JPEG -> (double) EIGHTHS / Math.min(EIGHTHS, (int) Math.ceil(EIGHTHS / step));
            case WEBP -> Math.max(1, (int) step);
            default -> 1;
        };
    }
}
