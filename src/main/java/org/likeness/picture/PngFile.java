package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.awt.Rectangle;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Reads the chunks of a PNG file. An APNG is read as the still picture that viewers without animation show.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third edition</a>
 */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int IHDR_LENGTH = 13;
    private static final int AROUND_DATA = 12;
    private static final Set<String> BEFORE_DATA = Set.of("IHDR", "PLTE", "tRNS");
    private static final Set<String> NOTES = Set.of("tEXt", "zTXt", "iTXt", "tIME");

    private final byte[] file;

    PngFile(byte[] file) {
        this.file = file;
    }

    /**
     * Reads the headers. Accepts files whose pixel data is incomplete or has a wrong checksum (the compressed data has another
     * one); the decoder finds out whether enough is left. A wrong checksum of header or palette is an error; other chunks with a
     * wrong checksum are ignored.
     */
    EncodedPicture read(PictureLimits limits) throws PictureException {
        boolean hasHeader = file.length >= SIGNATURE + AROUND_DATA + IHDR_LENGTH
                && ByteReader.bigEndian32(file, SIGNATURE) == IHDR_LENGTH
                && ByteReader.at(file, SIGNATURE + 4, "IHDR");
        if (!hasHeader) {
            throw damaged("PNG does not start with its header");
        }
        int header = SIGNATURE + 8;
        int width = ByteReader.bigEndian32(file, header);
        int height = ByteReader.bigEndian32(file, header + 4);
        requireKnownHeader(header, width, height);
        limits.requireFewPixels(width, height);

        var essence = new SplicedFile(file).part(0, SIGNATURE);
        var data = new SplicedFile(file);
        var before = new HashSet<String>(); // chunks that count only once and before the pixel data
        var colours = new PngColours();
        var orientation = Orientation.UPRIGHT;
        boolean hasExif = false;
        var metadata = EnumSet.noneOf(Metadata.class);
        boolean dataEnded = false;
        boolean doubtful = false;
        int frames = 0;
        int parts = 0;
        Chunk chunk;
        for (int at = SIGNATURE; at < file.length - 8; at = chunk.next()) {
            limits.requireFewParts(++parts);
            chunk = chunk(at);
            if (chunk.type().equals("IEND")) {
                break;
            }
            if (chunk.type().equals("IDAT") && !dataEnded) {
                doubtful |= chunk.fits() && !chunk.intact();
                data.part(at + 8, at + 8 + chunk.length());
            } else if (chunk.intact() && BEFORE_DATA.contains(chunk.type())) {
                if (data.length() == 0 && before.add(chunk.type())) {
                    addPixelChunk(essence, chunk, file[header + 8]);
                }
            } else {
                requireAncillary(chunk.type());
                boolean counts = chunk.intact() && data.length() == 0; // like browsers
                if (counts) {
                    colours.add(chunk.type(), file, at + 8, chunk.length());
                }
                if (chunk.intact() && chunk.type().equals("eXIf") && !hasExif) {
                    hasExif = true; // the first one counts
                    var exif = Exif.read(file, at + 8);
                    orientation = counts && !Exif.hasPrefix(file, at + 8) ? exif.orientation() : orientation;
                    metadata.addAll(exif.metadata());
                }
                if (NOTES.contains(chunk.type())) {
                    metadata.add(Metadata.NOTES);
                }
            }
            frames += chunk.type().equals("fcTL") ? 1 : 0;
            dataEnded |= data.length() > 0 && !chunk.type().equals("IDAT");
        }
        limits.requireFewFrames(frames);
        boolean paletted = file[header + 9] == 3;
        if (data.length() == 0 || (paletted && !before.contains("PLTE"))) {
            throw damaged("PNG has no pixel data or lacks its palette");
        }
        addChunk(essence, "IDAT", data);
        addChunk(essence, "IEND", new SplicedFile(file));
        boolean interlaced = file[header + 12] == 1;
        return new EncodedPicture(
                PictureFormat.PNG,
                width,
                height,
                new Rectangle(width, height),
                orientation,
                colours.profile(),
                Optional.empty(),
                metadata,
                interlaced ? 4L * width * height : 0,
                doubtful,
                essence.toArray());
    }

    private void requireKnownHeader(int header, int width, int height) throws PictureException {
        int depth = file[header + 8];
        boolean isKnown = switch (file[header + 9]) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
        boolean hasKnownMethods =
                file[header + 10] == 0 && file[header + 11] == 0 && file[header + 12] >= 0 && file[header + 12] <= 1;
        if (!isKnown || !hasKnownMethods || width < 1 || height < 1 || !checksumIsRight(SIGNATURE, IHDR_LENGTH)) {
            throw damaged("PNG header is invalid");
        }
    }

    private void addPixelChunk(SplicedFile essence, Chunk chunk, int depth) {
        if (chunk.type().equals("PLTE")) {
            addChunk(essence, "PLTE", new SplicedFile(file).bytes(fullPalette(chunk, depth)));
        } else {
            essence.part(chunk.at(), chunk.next());
        }
    }

    /** Fills a short palette up with black, as decoders disagree on missing colours. */
    private byte[] fullPalette(Chunk chunk, int depth) {
        byte[] palette = new byte[3 << Math.min(8, depth)];
        System.arraycopy(file, chunk.at() + 8, palette, 0, Math.min(chunk.length(), palette.length));
        return palette;
    }

    private Chunk chunk(int at) {
        int length = ByteReader.bigEndian32(file, at);
        int available = file.length - at - 8;
        boolean fits = length >= 0 && length <= available - 4;
        return new Chunk(
                at,
                ByteReader.text(file, at + 4, 4),
                fits ? length : available,
                fits,
                fits && checksumIsRight(at, length));
    }

    /**
     * A chunk of the file.
     *
     * @param length the length of its data that is in the file
     * @param fits whether this is all of its data
     * @param intact whether the checksum is right, too
     */
    private record Chunk(int at, String type, int length, boolean fits, boolean intact) {
        int next() {
            return at + AROUND_DATA + length;
        }
    }

    /** Unknown critical chunks make the rest of the file unreadable. */
    private static void requireAncillary(String type) throws PictureException {
        boolean critical = Character.isUpperCase(type.charAt(0));
        if (critical && !type.equals("IDAT")) {
            throw damaged("PNG chunk " + type + " is damaged or unknown");
        }
    }

    private boolean checksumIsRight(int at, int length) {
        var crc = new CRC32();
        crc.update(file, at + 4, length + 4);
        return (int) crc.getValue() == ByteReader.bigEndian32(file, at + 8 + length);
    }

    /** Adds a chunk, with length and checksum around its data. */
    static void addChunk(SplicedFile png, String type, SplicedFile data) {
        var crc = new CRC32();
        crc.update(ByteReader.of(type));
        data.list().forEach(piece -> crc.update(piece.duplicate()));
        png.bytes(ByteReader.ofBigEndian32(data.length()))
                .bytes(ByteReader.of(type))
                .all(data)
                .bytes(ByteReader.ofBigEndian32((int) crc.getValue()));
    }
}
