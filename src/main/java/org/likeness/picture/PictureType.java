package org.likeness.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What a rendition is stored as: JPEG where nothing shines through, PNG otherwise. */
public enum PictureType {
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png");

    private static final float JPEG_QUALITY = 0.85f;

    private final String extension;
    private final String mediaType;

    PictureType(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** @throws IllegalArgumentException when no file that is made here has such an extension */
    public static PictureType ofExtension(String extension) {
        for (PictureType type : values()) {
            if (type.extension.equals(extension)) {
                return type;
            }
        }
        throw new IllegalArgumentException("extension must be jpg or png, was " + extension);
    }

    /** Of a file name, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    static PictureType of(Collection<BufferedImage> images) {
        return images.stream().anyMatch(PictureType::seesThrough) ? PNG : JPEG;
    }

    private static boolean seesThrough(BufferedImage image) {
        return image.getColorModel().hasAlpha()
                && Arrays.stream(((DataBufferInt) image.getRaster().getDataBuffer()).getData())
                        .anyMatch(pixel -> Argb.alpha(pixel) != Argb.OPAQUE);
    }

    /** The picture as a file: pixels and nothing else, no metadata. */
    byte[] encode(BufferedImage image) {
        return this == JPEG ? jpeg(image) : PngEncoder.encode(withAlpha(image));
    }

    private static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream(32 << 10);
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(JPEG_QUALITY);
            param.setOptimizeHuffmanTables(true);
            var opaque = copied(image, BufferedImage.TYPE_3BYTE_BGR);
            var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(opaque), param);
            keepColourOfEveryPixel(metadata);
            writer.setOutput(output);
            writer.write(null, new IIOImage(opaque, null, metadata), param);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** By default four pixels share one colour, which shows at edges of pictures as small as these. */
    private static void keepColourOfEveryPixel(IIOMetadata metadata) throws IIOInvalidTreeException {
        var tree = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        var components = tree.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            ((IIOMetadataNode) components.item(i)).setAttribute("HsamplingFactor", "1");
            ((IIOMetadataNode) components.item(i)).setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(metadata.getNativeMetadataFormatName(), tree);
    }

    private static BufferedImage withAlpha(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? image : copied(image, BufferedImage.TYPE_INT_ARGB);
    }

    private static BufferedImage copied(BufferedImage image, int type) {
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return copy;
    }
}
