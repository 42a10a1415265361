package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.awt.Rectangle;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file. An APNG is one, too: the picture that its plain chunks hold is the still one that it names.
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
     * A file that stops within its pixel data passes here; whether enough of it came is seen when it is decoded. A wrong
     * checksum of anything that the pixels need is damage, of anything else it makes that be ignored.
     */
    EncodedPicture read(PictureLimits limits) throws PictureException {
        boolean begins = file.length >= SIGNATURE + AROUND_DATA + IHDR_LENGTH
                && Bytes.bigEndian32(file, SIGNATURE) == IHDR_LENGTH
                && Bytes.at(file, SIGNATURE + 4, "IHDR");
        if (!begins) {
            throw damaged("PNG does not begin with its header");
        }
        int header = SIGNATURE + 8;
        int width = Bytes.bigEndian32(file, header);
        int height = Bytes.bigEndian32(file, header + 4);
        requireKnownHeader(header, width, height);
        limits.requireFewPixels(width, height);

        var essence = new Pieces(file).part(0, SIGNATURE);
        var data = new Pieces(file);
        var before = new HashSet<String>(); // of the data; each counts once, and behind it none does
        var colours = new PngColours();
        Orientation orientation = null;
        var metadata = EnumSet.noneOf(Metadata.class);
        boolean dataOver = false;
        int frames = 0;
        int parts = 0;
        Chunk chunk;
        for (int at = SIGNATURE; at < file.length - 8; at = chunk.next()) {
            limits.requireFewParts(++parts);
            chunk = chunk(at);
            if (chunk.type().equals("IEND")) {
                break;
            }
            if (chunk.type().equals("IDAT") && !dataOver) {
                if (chunk.fits() && !chunk.whole()) {
                    throw damaged("checksum of IDAT is wrong");
                }
                data.part(at + 8, at + 8 + chunk.length());
            } else if (chunk.whole() && BEFORE_DATA.contains(chunk.type())) {
                if (data.length() == 0 && before.add(chunk.type())) {
                    addPixelChunk(essence, chunk, file[header + 8]);
                }
            } else {
                requireNotNeeded(chunk.type());
                if (chunk.whole()) {
                    colours.take(chunk.type(), file, at + 8, chunk.length());
                }
                if (chunk.whole() && chunk.type().equals("eXIf") && orientation == null) {
                    var exif = Exif.read(file, at + 8);
                    orientation = exif.orientation();
                    metadata.addAll(exif.metadata());
                }
                if (NOTES.contains(chunk.type())) {
                    metadata.add(Metadata.NOTES);
                }
            }
            frames += chunk.type().equals("fcTL") ? 1 : 0;
            dataOver |= data.length() > 0 && !chunk.type().equals("IDAT");
        }
        limits.requireFewFrames(frames);
        boolean paletted = file[header + 9] == 3;
        if (data.length() == 0 || (paletted && !before.contains("PLTE"))) {
            throw damaged("PNG has no pixel data, or no palette for it");
        }
        addChunk(essence, "IDAT", data);
        addChunk(essence, "IEND", new Pieces(file));
        boolean interlaced = file[header + 12] == 1;
        return new EncodedPicture(
                PictureFormat.PNG,
                width,
                height,
                new Rectangle(width, height),
                orientation == null ? Orientation.UPRIGHT : orientation,
                colours.profile(),
                Optional.empty(),
                metadata,
                interlaced ? 4L * width * height : 0,
                essence.toArray());
    }

    private void requireKnownHeader(int header, int width, int height) throws PictureException {
        int depth = file[header + 8];
        boolean known = switch (file[header + 9]) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
        boolean rest =
                file[header + 10] == 0 && file[header + 11] == 0 && file[header + 12] >= 0 && file[header + 12] <= 1;
        if (!known || !rest || width < 1 || height < 1 || !checksumHolds(SIGNATURE, IHDR_LENGTH)) {
            throw damaged("PNG header is wrong");
        }
    }

    private void addPixelChunk(Pieces essence, Chunk chunk, int depth) {
        if (chunk.type().equals("PLTE")) {
            addChunk(essence, "PLTE", new Pieces(file).bytes(fullPalette(chunk, depth)));
        } else {
            essence.part(chunk.at(), chunk.next());
        }
    }

    /** As many colours as pixels can have: black where the palette is too short, which decoders fill in different ways. */
    private byte[] fullPalette(Chunk chunk, int depth) {
        byte[] palette = new byte[3 << Math.min(8, depth)];
        System.arraycopy(file, chunk.at() + 8, palette, 0, Math.min(chunk.length(), palette.length));
        return palette;
    }

    private Chunk chunk(int at) {
        int length = Bytes.bigEndian32(file, at);
        int there = file.length - at - 8;
        boolean fits = length >= 0 && length <= there - 4;
        return new Chunk(
                at, Bytes.text(file, at + 4, 4), fits ? length : there, fits, fits && checksumHolds(at, length));
    }

    /**
     * A chunk of the file.
     *
     * @param length of its data, as much as there is
     * @param fits whether that is all
     * @param whole whether it is undamaged as well
     */
    private record Chunk(int at, String type, int length, boolean fits, boolean whole) {
        int next() {
            return at + AROUND_DATA + length;
        }
    }

    /** What a decoder must know, and does not, is in the way of the right picture. */
    private static void requireNotNeeded(String type) throws PictureException {
        boolean critical = Character.isUpperCase(type.charAt(0));
        if (critical && !type.equals("IDAT")) {
            throw damaged("PNG chunk " + type + " is damaged or not known");
        }
    }

    private boolean checksumHolds(int at, int length) {
        var crc = new CRC32();
        crc.update(file, at + 4, length + 4);
        return (int) crc.getValue() == Bytes.bigEndian32(file, at + 8 + length);
    }

    /** A chunk with length and checksum around its data. */
    static void addChunk(Pieces png, String type, Pieces data) {
        var crc = new CRC32();
        crc.update(Bytes.of(type));
        data.list().forEach(piece -> crc.update(piece.duplicate()));
        png.bytes(Bytes.ofBigEndian32(data.length()))
                .bytes(Bytes.of(type))
                .all(data)
                .bytes(Bytes.ofBigEndian32((int) crc.getValue()));
    }
}
