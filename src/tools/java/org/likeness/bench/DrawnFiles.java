package org.likeness.bench;

import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.EncodeWEBPOptions;
import io.github.humbleui.skija.EncoderWEBP;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** The default files of the benchmark: drawn once into a folder, always the same. */
final class DrawnFiles {
    private final Path folder;

    DrawnFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** A picture of 16 x 16 pixels. */
    Path tiny() throws IOException {
        return jpeg("tiny.jpg", 16, 16, false);
    }

    Path jpegOf12Megapixels() throws IOException {
        return jpeg("12mp.jpg", 4000, 3000, false);
    }

    List<Path> all() throws IOException {
        return List.of(
                jpegOf12Megapixels(),
                jpeg("24mp.jpg", 6000, 4000, false),
                jpeg("12mp-progressive.jpg", 4000, 3000, true),
                png("2mp-alpha.png", 1632, 1224),
                webp("2mp.webp", 1920, 1080),
                jpeg("1024.jpg", 1024, 1024, false));
    }

    private Path jpeg(String name, int width, int height, boolean progressive) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            try (var output = ImageIO.createImageOutputStream(file.toFile())) {
                var param = writer.getDefaultWriteParam();
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(0.85f);
                param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
                writer.setOutput(output);
                writer.write(null, new IIOImage(new Scene(width, height, 12).opaque(), null, null), param);
            } finally {
                writer.dispose();
            }
        }
        return file;
    }

    private Path png(String name, int width, int height) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            ImageIO.write(new Scene(width, height, 2).cutOut(), "png", file.toFile());
        }
        return file;
    }

    private Path webp(String name, int width, int height) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            BufferedImage scene = new Scene(width, height, 3).opaque();
            var pixels = ByteBuffer.allocate(4 * width * height).order(ByteOrder.LITTLE_ENDIAN);
            pixels.asIntBuffer().put(scene.getRGB(0, 0, width, height, null, 0, width));
            var info = new ImageInfo(width, height, ColorType.BGRA_8888, ColorAlphaType.OPAQUE);
            try (var image = Image.makeRasterFromBytes(info, pixels.array(), 4L * width);
                    var data = EncoderWEBP.encode(image, EncodeWEBPOptions.DEFAULT.withQuality(80))) {
                Files.write(file, data.getBytes());
            }
        }
        return file;
    }
}
