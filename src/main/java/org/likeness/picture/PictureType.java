package org.likeness.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
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

    /** Of a file name, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    static PictureType of(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? PNG : JPEG;
    }

    /** The picture as a file: pixels and nothing else, no metadata. */
    byte[] encode(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName(name()).next();
        var bytes = new ByteArrayOutputStream(16 << 10);
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (this == JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
