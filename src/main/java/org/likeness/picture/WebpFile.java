package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.awt.Rectangle;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Reads the chunks of a WebP file. An animation is read as its first frame.
 *
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">WebP container specification</a>
 */
final class WebpFile {
    private static final int FIRST_CHUNK = 12;
    private static final int FRAME_HEADER = 16;
    private static final byte ALPHA_FLAG = 0x10;

    /** The bit of the lossless header that declares alpha. */
    private static final int ALPHA_HINT = 1 << 28;

    /** The memory that decoders need for a pixel, found by shrinking the heap. */
    private static final long PIXEL_BYTES = 5;

    /** The same for pictures with alpha in a separate chunk. */
    private static final long PIXEL_BYTES_WITH_ALPHA = 12;

    private final byte[] file;

    /** The offset of the pixels of the first frame, -1 if not found. */
    private int pixels = -1;

    /** The offset of its alpha channel, -1 if it has none of its own. */
    private int alpha = -1;

    WebpFile(byte[] file) {
        this.file = file;
    }

    /** Reads the headers. A file that ends within its picture data is damaged. */
    EncodedPicture read(PictureLimits limits) throws PictureException {
        boolean extended = ByteReader.at(file, FIRST_CHUNK, "VP8X");
        int width = ByteReader.littleEndian24(file, FIRST_CHUNK + 12) + 1;
        int height = ByteReader.littleEndian24(file, FIRST_CHUNK + 15) + 1;
        if (extended) {
            limits.requireFewPixels(width, height);
        }
        ColourProfile profile = null;
        boolean hasExif = false;
        var metadata = EnumSet.noneOf(Metadata.class);
        int x = 0;
        int y = 0;
        int frames = 0;
        int parts = 0;
        for (int at = FIRST_CHUNK; at < file.length - 8; at = next(at)) {
            limits.requireFewParts(++parts);
            switch (ByteReader.text(file, at, 4)) {
                case "ICCP" -> {
                    if (profile == null) {
                        profile = IccProfile.of(data(at).toArray()); // the first one counts
                    }
                }
                case "EXIF" -> {
                    if (!hasExif) {
                        hasExif = true; // the first one counts
                        metadata.addAll(Exif.read(file, at + 8).metadata());
                    }
                }
                case "XMP " -> metadata.add(Metadata.NOTES);
                case "ANMF" -> {
                    limits.requireFewFrames(++frames);
                    if (frames == 1) {
                        x = 2 * ByteReader.littleEndian24(file, at + 8);
                        y = 2 * ByteReader.littleEndian24(file, at + 11);
                        for (int in = at + 8 + FRAME_HEADER; in < Math.min(next(at), file.length - 8); in = next(in)) {
                            limits.requireFewParts(++parts);
                            findPixels(in);
                        }
                    }
                }
                default -> findPixels(at);
            }
        }
        if (pixels < 0) {
            throw damaged("WebP has no pixels");
        }
        Rectangle frame = frame(x, y);
        if (!extended) {
            width = frame.width;
            height = frame.height;
        }
        if (!new Rectangle(width, height).contains(frame)) {
            throw damaged("the frame of the WebP exceeds its canvas");
        }
        limits.requireFewPixels(width, height);
        return new EncodedPicture(
                PictureFormat.WEBP,
                width,
                height,
                frame,
                Orientation.UPRIGHT, // like browsers
                profile == null ? ColourProfile.SRGB : profile,
                Optional.empty(),
                metadata,
                (alpha >= 0 && !lossless() ? PIXEL_BYTES_WITH_ALPHA : PIXEL_BYTES) * frame.width * frame.height,
                false,
                essence(frame));
    }

    private void findPixels(int at) throws PictureException {
        String type = ByteReader.text(file, at, 4);
        boolean isPixels = type.equals("VP8 ") || type.equals("VP8L");
        boolean isAlpha = type.equals("ALPH");
        if ((isPixels || isAlpha) && pixels < 0) {
            if (length(at) < 0 || length(at) > file.length - at - 8) {
                throw damaged("WebP ends too early");
            }
            pixels = isPixels ? at : pixels;
            alpha = isAlpha ? at : alpha;
        }
    }

    /**
     * Whether the essence of a WebP declares no alpha. Decoders may leave transparent pixels nevertheless, where the index of a
     * pixel exceeds its palette.
     */
    static boolean isOpaque(byte[] essence) {
        boolean hasAlpha = (ByteReader.littleEndian32(essence, FIRST_CHUNK + 9) & ALPHA_HINT) != 0;
        return ByteReader.at(essence, FIRST_CHUNK, "VP8 ")
                || (ByteReader.at(essence, FIRST_CHUNK, "VP8L") && !hasAlpha);
    }

    private boolean lossless() {
        return ByteReader.at(file, pixels, "VP8L");
    }

    private Rectangle frame(int x, int y) throws PictureException {
        int data = pixels + 8;
        if (lossless()) {
            int bits = ByteReader.littleEndian32(file, data + 1);
            requireHeader(ByteReader.unsigned(file, data) == 0x2f);
            return new Rectangle(x, y, (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
        }
        boolean keyFrame = (ByteReader.unsigned(file, data) & 1) == 0;
        requireHeader(keyFrame && ByteReader.at(file, data + 3, "\u009d\u0001*"));
        int width = ByteReader.littleEndian16(file, data + 6) & 0x3fff;
        int height = ByteReader.littleEndian16(file, data + 8) & 0x3fff;
        requireHeader(width > 0 && height > 0);
        return new Rectangle(x, y, width, height);
    }

    private static void requireHeader(boolean known) throws PictureException {
        if (!known) {
            throw damaged("WebP header is invalid");
        }
    }

    private byte[] essence(Rectangle frame) {
        var chunks = new SplicedFile(file);
        if (alpha >= 0 && !lossless()) {
            byte[] header = new byte[10];
            header[0] = ALPHA_FLAG;
            putLittleEndian24(header, 4, frame.width - 1);
            putLittleEndian24(header, 7, frame.height - 1);
            addChunk(chunks, "VP8X", new SplicedFile(header).part(0, header.length));
            addChunk(chunks, "ALPH", data(alpha));
        }
        addChunk(chunks, ByteReader.text(file, pixels, 4), data(pixels));
        return new SplicedFile(file)
                .bytes(ByteReader.of("RIFF"))
                .bytes(ByteReader.ofLittleEndian32(chunks.length() + 4))
                .bytes(ByteReader.of("WEBP"))
                .all(chunks)
                .toArray();
    }

    private static void putLittleEndian24(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
        bytes[at + 2] = (byte) (value >> 16);
    }

    private static void addChunk(SplicedFile chunks, String type, SplicedFile data) {
        chunks.bytes(ByteReader.of(type))
                .bytes(ByteReader.ofLittleEndian32(data.length()))
                .all(data);
        if (data.length() % 2 == 1) {
            chunks.bytes(new byte[1]);
        }
    }

    private int length(int at) {
        return ByteReader.littleEndian32(file, at + 4);
    }

    private SplicedFile data(int at) {
        return new SplicedFile(file).part(at + 8, (int) Math.min(file.length, at + 8L + Math.max(0, length(at))));
    }

    /** The offset after a chunk; the end of the file if the length is invalid. */
    private int next(int at) {
        int length = length(at);
        long next = at + 8L + length + (length & 1);
        return length < 0 || next > file.length ? file.length : (int) next;
    }
}
