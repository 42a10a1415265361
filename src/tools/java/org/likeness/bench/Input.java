package org.likeness.bench;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.ImageInfo;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * A file to measure with.
 *
 * @param tiny a picture of few pixels, for what a process needs in any case
 * @param seesThrough whether a pixel of it is not opaque
 */
record Input(Path file, Path tiny, boolean seesThrough) {
    static Input of(Path file, Path tiny) throws IOException {
        return new Input(file, tiny, seesThrough(decoded(file)));
    }

    /** All pixels, by a decoder that the format is at home with. */
    static BufferedImage decoded(Path file) throws IOException {
        if (!file.toString().endsWith(".webp")) {
            return ImageIO.read(file.toFile());
        }
        try (var data = Data.makeFromBytes(Files.readAllBytes(file));
                var codec = Codec.makeFromData(data);
                var bitmap = new Bitmap()) {
            int width = codec.getWidth();
            int height = codec.getHeight();
            bitmap.allocPixels(new ImageInfo(width, height, ColorType.BGRA_8888, ColorAlphaType.UNPREMUL));
            codec.readPixels(bitmap);
            int[] pixels = new int[width * height];
            try (var pixmap = bitmap.peekPixels()) {
                pixmap.getBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(pixels);
            }
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, width, height, pixels, 0, width);
            return image;
        }
    }

    private static boolean seesThrough(BufferedImage image) {
        int width = image.getWidth();
        return image.getColorModel().hasAlpha()
                && Arrays.stream(image.getRGB(0, 0, width, image.getHeight(), null, 0, width))
                        .anyMatch(pixel -> pixel >>> 24 != 255);
    }

    String title() throws IOException {
        return String.format(Locale.ROOT, "%s (%.2f MB)", file.getFileName(), Files.size(file) / 1e6);
    }
}
