package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.awt.Rectangle;
import java.util.EnumSet;
import java.util.Optional;

/**
 * The chunks of a WebP file; its picture is the first frame.
 *
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">WebP container specification</a>
 */
final class WebpFile {
    private static final int FIRST_CHUNK = 12;
    private static final int FRAME_HEADER = 16;
    private static final byte ALPHA_FLAG = 0x10;

    /** Bytes that decoders hold for a pixel, by trying how small a heap is enough; more with opacity in a chunk of its own. */
    private static final long PIXEL = 5;

    private static final long WITH_OPACITY = 12;

    private final byte[] file;

    /** Where the chunks of the one frame stand that is taken, -1 for none. */
    private int pixels = -1;

    private int alpha = -1;

    WebpFile(byte[] file) {
        this.file = file;
    }

    /** A file that stops before its picture data does is damaged. */
    EncodedPicture read(PictureLimits limits) throws PictureException {
        boolean extended = Bytes.at(file, FIRST_CHUNK, "VP8X");
        int width = Bytes.littleEndian24(file, FIRST_CHUNK + 12) + 1;
        int height = Bytes.littleEndian24(file, FIRST_CHUNK + 15) + 1;
        if (extended) {
            limits.requireFewPixels(width, height);
        }
        ColourProfile profile = null;
        Orientation orientation = null;
        var metadata = EnumSet.noneOf(Metadata.class);
        int x = 0;
        int y = 0;
        int frames = 0;
        int parts = 0;
        for (int at = FIRST_CHUNK; at < file.length - 8; at = next(at)) {
            limits.requireFewParts(++parts);
            switch (Bytes.text(file, at, 4)) {
                case "ICCP" -> {
                    if (profile == null) {
                        profile = ColourProfile.icc(data(at).toArray()); // one is enough work
                    }
                }
                case "EXIF" -> {
                    if (orientation == null) {
                        var exif = Exif.read(file, at + 8);
                        orientation = exif.orientation();
                        metadata.addAll(exif.metadata());
                    }
                }
                case "XMP " -> metadata.add(Metadata.NOTES);
                case "ANMF" -> {
                    limits.requireFewFrames(++frames);
                    if (frames == 1) {
                        x = 2 * Bytes.littleEndian24(file, at + 8);
                        y = 2 * Bytes.littleEndian24(file, at + 11);
                        for (int in = at + 8 + FRAME_HEADER; in < Math.min(next(at), file.length - 8); in = next(in)) {
                            limits.requireFewParts(++parts);
                            takePixels(in);
                        }
                    }
                }
                default -> takePixels(at);
            }
        }
        if (pixels < 0) {
            throw damaged("WebP has no picture");
        }
        Rectangle frame = frame(x, y);
        if (!extended) {
            width = frame.width;
            height = frame.height;
        }
        if (!new Rectangle(width, height).contains(frame)) {
            throw damaged("the frame of the WebP is not on its canvas");
        }
        limits.requireFewPixels(width, height);
        return new EncodedPicture(
                PictureFormat.WEBP,
                width,
                height,
                frame,
                orientation == null ? Orientation.UPRIGHT : orientation,
                profile == null ? ColourProfile.SRGB : profile,
                Optional.empty(),
                metadata,
                (alpha >= 0 && !lossless() ? WITH_OPACITY : PIXEL) * frame.width * frame.height,
                essence(frame));
    }

    private void takePixels(int at) throws PictureException {
        String type = Bytes.text(file, at, 4);
        boolean isPixels = type.equals("VP8 ") || type.equals("VP8L");
        boolean isAlpha = type.equals("ALPH");
        if ((isPixels || isAlpha) && pixels < 0) {
            if (length(at) < 0 || length(at) > file.length - at - 8) {
                throw damaged("WebP stops before its end");
            }
            pixels = isPixels ? at : pixels;
            alpha = isAlpha ? at : alpha;
        }
    }

    private boolean lossless() {
        return Bytes.at(file, pixels, "VP8L");
    }

    private Rectangle frame(int x, int y) throws PictureException {
        int data = pixels + 8;
        if (lossless()) {
            int bits = Bytes.littleEndian32(file, data + 1);
            requireHeader(Bytes.unsigned(file, data) == 0x2f);
            return new Rectangle(x, y, (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
        }
        boolean keyFrame = (Bytes.unsigned(file, data) & 1) == 0;
        requireHeader(keyFrame && Bytes.at(file, data + 3, "\u009d\u0001*"));
        int width = Bytes.littleEndian16(file, data + 6) & 0x3fff;
        int height = Bytes.littleEndian16(file, data + 8) & 0x3fff;
        requireHeader(width > 0 && height > 0);
        return new Rectangle(x, y, width, height);
    }

    private static void requireHeader(boolean known) throws PictureException {
        if (!known) {
            throw damaged("WebP header is wrong");
        }
    }

    private byte[] essence(Rectangle frame) {
        var chunks = new Pieces(file);
        if (alpha >= 0 && !lossless()) {
            byte[] header = new byte[10];
            header[0] = ALPHA_FLAG;
            putLittleEndian24(header, 4, frame.width - 1);
            putLittleEndian24(header, 7, frame.height - 1);
            addChunk(chunks, "VP8X", new Pieces(header).part(0, header.length));
            addChunk(chunks, "ALPH", data(alpha));
        }
        addChunk(chunks, Bytes.text(file, pixels, 4), data(pixels));
        return new Pieces(file)
                .bytes(Bytes.of("RIFF"))
                .bytes(Bytes.ofLittleEndian32(chunks.length() + 4))
                .bytes(Bytes.of("WEBP"))
                .all(chunks)
                .toArray();
    }

    private static void putLittleEndian24(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
        bytes[at + 2] = (byte) (value >> 16);
    }

    private static void addChunk(Pieces chunks, String type, Pieces data) {
        chunks.bytes(Bytes.of(type))
                .bytes(Bytes.ofLittleEndian32(data.length()))
                .all(data);
        if (data.length() % 2 == 1) {
            chunks.bytes(new byte[1]);
        }
    }

    private int length(int at) {
        return Bytes.littleEndian32(file, at + 4);
    }

    private Pieces data(int at) {
        return new Pieces(file).part(at + 8, (int) Math.min(file.length, at + 8L + Math.max(0, length(at))));
    }

    /** Behind a chunk; behind the file where its length is nonsense. */
    private int next(int at) {
        int length = length(at);
        long next = at + 8L + length + (length & 1);
        return length < 0 || next > file.length ? file.length : (int) next;
    }
}
