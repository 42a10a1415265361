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
import org.likeness.png.PngWriter;

/** The format of renditions: JPEG for opaque pictures, PNG for translucent ones. */
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

    /** @throws IllegalArgumentException if no rendition has this extension */
    public static PictureType ofExtension(String extension) {
        for (PictureType type : values()) {
            if (type.extension.equals(extension)) {
                return type;
            }
        }
        throw new IllegalArgumentException("extension must be jpg or png, was " + extension);
    }

    /** The file extension, without a dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    static PictureType of(Collection<BufferedImage> images) {
        return images.stream().anyMatch(PictureType::isTranslucent) ? PNG : JPEG;
    }

    private static boolean isTranslucent(BufferedImage image) {
        return image.getColorModel().hasAlpha()
                && Arrays.stream(argb(image)).anyMatch(pixel -> Argb.alpha(pixel) != Argb.OPAQUE);
    }

    private static int[] argb(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Encodes the pixels, without any metadata. */
    byte[] encode(BufferedImage image) {
        return this == JPEG ? jpeg(image) : PngWriter.photo(image.getWidth(), argb(withAlpha(image)));
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
            setFullChroma(metadata);
            writer.setOutput(output);
            writer.write(null, new IIOImage(opaque, null, metadata), param);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Turns chroma subsampling off: sharing one colour among four pixels is visible in pictures as small as these. */
    private static void setFullChroma(IIOMetadata metadata) throws IIOInvalidTreeException {
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
