package org.likeness.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.EncodeWEBPCompressionMode;
import io.github.humbleui.skija.EncodeWEBPOptions;
import io.github.humbleui.skija.EncoderWEBP;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.likeness.picture.Drawn;
import org.likeness.picture.DrawnExif;

/** Small valid files of every kind that is taken, drawn in code. */
final class Seeds {
    private static final int WIDTH = 53;
    private static final int HEIGHT = 41;
    private static final int[][] PNG_KINDS = {
        {0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1}, {3, 2}, {3, 4}, {3, 8}, {4, 8}, {4, 16},
        {6, 8}, {6, 16}
    };
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private Seeds() {}

    static List<byte[]> all() {
        var seeds = new ArrayList<byte[]>();
        for (int[] kind : PNG_KINDS) {
            seeds.add(png(kind[0], kind[1], false));
            seeds.add(png(kind[0], kind[1], true));
        }
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] plain = png(6, 8, false);
        seeds.add(Drawn.withProfile(plain, profile));
        seeds.add(Drawn.withChunk(plain, "gAMA", new byte[] {0, 0, (byte) 0xff, 0}));
        seeds.add(apng(plain));
        var photo = shaded(BufferedImage.TYPE_INT_RGB);
        for (boolean progressive : new boolean[] {false, true}) {
            seeds.add(written(photo, "jpeg", progressive));
            seeds.add(written(shaded(BufferedImage.TYPE_BYTE_GRAY), "jpeg", progressive));
            seeds.add(written(shaded(BufferedImage.TYPE_BYTE_INDEXED), "gif", progressive));
        }
        seeds.add(DrawnExif.withOrientation(written(photo, "jpeg", false), 6));
        seeds.add(cmyk());
        seeds.add(Drawn.file(shaded(BufferedImage.TYPE_INT_ARGB), "gif"));
        byte[] lossy = webp(photo, EncodeWEBPOptions.DEFAULT.withQuality(60), ColorAlphaType.OPAQUE);
        seeds.add(lossy);
        seeds.add(webp(
                shaded(BufferedImage.TYPE_INT_ARGB),
                EncodeWEBPOptions.DEFAULT.withQuality(60),
                ColorAlphaType.UNPREMUL));
        seeds.add(webp(
                shaded(BufferedImage.TYPE_INT_ARGB),
                EncodeWEBPOptions.DEFAULT.withCompressionMode(EncodeWEBPCompressionMode.LOSSLESS),
                ColorAlphaType.UNPREMUL));
        seeds.add(animatedWebp(lossy));
        return seeds;
    }

    /** Colours that change from pixel to pixel, and where there is alpha, a transparent corner. */
    private static BufferedImage shaded(int type) {
        var image = new BufferedImage(WIDTH, HEIGHT, type);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int alpha = x + y < WIDTH / 2 ? 0 : x + y < WIDTH ? 128 : 255;
                image.setRGB(x, y, (alpha << 24) | ((4 * x) << 16) | ((6 * y) << 8) | ((x * y) & 0xff));
            }
        }
        return image;
    }

    private static byte[] written(BufferedImage image, String format, boolean progressive) {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] cmyk() {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, null);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            raster.setPixel(i % WIDTH, i / WIDTH, new int[] {i & 0xff, 4 * (i % WIDTH), 6 * (i / WIDTH), 20});
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Any bytes are samples; each row has another filter. */
    private static byte[] png(int colourType, int depth, boolean interlaced) {
        int channels = colourType == 2 ? 3 : colourType == 4 ? 2 : colourType == 6 ? 4 : 1;
        var rows = new ByteArrayOutputStream();
        int[][] passes = interlaced ? PASSES : new int[][] {{0, 0, 1, 1}};
        int count = 0;
        for (int[] pass : passes) {
            int across = (WIDTH - pass[0] + pass[2] - 1) / pass[2];
            for (int y = pass[1]; y < HEIGHT; y += pass[3]) {
                rows.write(count++ % 5);
                for (int i = 0; i < (across * channels * depth + 7) / 8; i++) {
                    rows.write((i * y) >> 3);
                }
            }
        }
        var header = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT);
        header.put(new byte[] {(byte) depth, (byte) colourType, 0, 0, (byte) (interlaced ? 1 : 0)});
        byte[] palette = new byte[3 << Math.min(8, depth)];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = (byte) (7 * i);
        }
        byte[] end = Drawn.withChunk(new byte[33], "IEND", new byte[0]);
        byte[] png = concatenated("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1), new byte[25], tail(end));
        png = Drawn.withChunk(png, "IDAT", deflated(rows.toByteArray()));
        if (colourType == 3) {
            png = Drawn.withChunk(png, "tRNS", new byte[] {0, (byte) 128});
            png = Drawn.withChunk(png, "PLTE", palette);
        } else if (colourType < 3 && interlaced) {
            png = Drawn.withChunk(png, "tRNS", new byte[colourType == 0 ? 2 : 6]);
        }
        byte[] chunk = tail(Drawn.withChunk(new byte[33], "IHDR", header.array()));
        System.arraycopy(chunk, 0, png, 8, chunk.length);
        return png;
    }

    /** The same picture, as the only frame of an animation. */
    private static byte[] apng(byte[] png) {
        byte[] control = ByteBuffer.allocate(26)
                .putInt(0)
                .putInt(WIDTH)
                .putInt(HEIGHT)
                .putInt(12, 0)
                .putShort(20, (short) 1)
                .putShort(22, (short) 10)
                .array();
        byte[] still = Drawn.withChunk(png, "fcTL", control);
        return Drawn.withChunk(still, "acTL", new byte[] {0, 0, 0, 1, 0, 0, 0, 0});
    }

    private static byte[] webp(BufferedImage image, EncodeWEBPOptions options, ColorAlphaType alpha) {
        var pixels = ByteBuffer.allocate(4 * WIDTH * HEIGHT).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            pixels.putInt(image.getRGB(i % WIDTH, i / WIDTH));
        }
        var info = new ImageInfo(WIDTH, HEIGHT, ColorType.BGRA_8888, alpha);
        try (var raster = Image.makeRasterFromBytes(info, pixels.array(), 4L * WIDTH);
                var data = Objects.requireNonNull(EncoderWEBP.encode(raster, options), "no WebP")) {
            return data.getBytes();
        }
    }

    /** Two frames, both of them the picture of another file. */
    private static byte[] animatedWebp(byte[] still) {
        byte[] picture = Arrays.copyOfRange(still, 12, still.length);
        byte[] frame = chunk("ANMF", concatenated(new byte[6], size(), new byte[] {100, 0, 0, 0}, picture));
        byte[] canvas = chunk("VP8X", concatenated(new byte[] {2, 0, 0, 0}, size()));
        byte[] chunks = concatenated(
                "WEBP".getBytes(ISO_8859_1), canvas, chunk("ANIM", new byte[] {-1, -1, -1, -1, 0, 0}), frame, frame);
        return chunk("RIFF", chunks);
    }

    private static byte[] size() {
        return new byte[] {WIDTH - 1, 0, 0, HEIGHT - 1, 0, 0};
    }

    private static byte[] chunk(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(ISO_8859_1))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] deflated(byte[] bytes) {
        var deflated = new ByteArrayOutputStream();
        try (var output = new DeflaterOutputStream(deflated, new Deflater(6))) {
            output.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deflated.toByteArray();
    }

    private static byte[] tail(byte[] bytes) {
        return Arrays.copyOfRange(bytes, 33, bytes.length);
    }

    private static byte[] concatenated(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
