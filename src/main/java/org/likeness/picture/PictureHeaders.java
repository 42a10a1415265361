package org.likeness.picture;

/** Reads the headers of a picture file in any supported format. */
final class PictureHeaders {
    private PictureHeaders() {}

    /** @throws PictureException if the file is damaged or exceeds the limits */
    static EncodedPicture read(byte[] file, PictureFormat format, PictureLimits limits) throws PictureException {
        return switch (format) {
            case JPEG -> new JpegFile(file).read(limits);
            case PNG -> new PngFile(file).read(limits);
            case GIF -> new GifFile(file).read(limits);
            case WEBP -> new WebpFile(file).read(limits);
        };
    }
}
