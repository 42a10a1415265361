package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.awt.Rectangle;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.likeness.picture.PictureException.Reason;

/**
 * The segments of a JPEG file, up to its first end; baseline, extended and progressive ones with 8 bits are taken.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
final class JpegFile {
    private static final int HUFFMAN_TABLES = 0xc4;
    private static final int ARITHMETIC_TABLES = 0xcc;
    private static final int RESTART = 0xd0;
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int QUANTIZATION_TABLES = 0xdb;
    private static final int RESTART_INTERVAL = 0xdd;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP13 = 0xed;
    private static final int APP14 = 0xee;
    private static final int COMMENT = 0xfe;
    private static final String PROFILE = "ICC_PROFILE\0";

    private final byte[] file;
    private final Pieces tablesAndScans;
    private final SortedMap<Integer, byte[]> profileParts = new TreeMap<>();
    private int profileBytes;
    private @Nullable JpegFrame frame;
    private int scans;
    private int componentsOfScans;
    private int adobeTransform = -1;
    private boolean jfif;
    private @Nullable Orientation orientation;
    private final Set<Metadata> metadata = EnumSet.noneOf(Metadata.class);

    JpegFile(byte[] file) {
        this.file = file;
        this.tablesAndScans = new Pieces(file);
    }

    /**
     * A file that stops within the last scan of a sequential picture passes here; whether enough of it came is seen when it
     * is decoded. A progressive one needs its end mark, as nobody can tell there how much is missing.
     */
    EncodedPicture read(PictureLimits limits) throws PictureException {
        int parts = 0;
        int at = nextMarker(2);
        while (marker(at) != END_OF_IMAGE) {
            limits.requireFewParts(++parts);
            int end = at + 2 + Bytes.bigEndian16(file, at + 2);
            if (end < at + 4 || end > file.length) {
                throw damaged("JPEG stops before its end");
            }
            take(at, end, limits);
            if (marker(at) == START_OF_SCAN) {
                limits.requireFewScans(++scans);
                componentsOfScans += Bytes.unsigned(file, at + 4);
                boolean last = frame != null
                        && frame.kind() != JpegFrame.PROGRESSIVE
                        && componentsOfScans >= frame.components();
                int behind = afterScan(end, last);
                tablesAndScans.part(at, behind);
                if (last) {
                    break; // all that a sequential picture has; decoders differ in what they do with more
                }
                end = behind;
            }
            at = nextMarker(end);
        }
        if (frame == null || scans == 0) {
            throw damaged("JPEG has no picture");
        }
        return picture(frame);
    }

    private void take(int at, int end, PictureLimits limits) throws PictureException {
        int marker = marker(at);
        switch (marker) {
            case HUFFMAN_TABLES, QUANTIZATION_TABLES, RESTART_INTERVAL -> tablesAndScans.part(at, end);
            case APP0 -> jfif |= Bytes.at(file, at + 4, "JFIF\0");
            case APP1 -> takeNotes(at);
            case APP13, COMMENT -> metadata.add(Metadata.NOTES);
            case APP2 -> takeProfilePart(at, end);
            case APP14 ->
                adobeTransform = Bytes.at(file, at + 4, "Adobe") && end - at >= 16
                        ? Bytes.unsigned(file, at + 15)
                        : adobeTransform;
            default -> {
                boolean isFrame =
                        (marker & 0xf0) == JpegFrame.START_OF_FRAME && marker != 0xc8 && marker != ARITHMETIC_TABLES;
                if (isFrame) {
                    takeFrame(at, end, limits);
                }
            }
        }
    }

    private void takeNotes(int at) {
        if (!Bytes.at(file, at + 4, "Exif\0\0")) {
            metadata.add(Metadata.NOTES);
        } else if (orientation == null) { // one is enough work
            var exif = Exif.read(file, at + 4);
            orientation = exif.orientation();
            metadata.addAll(exif.metadata());
        }
    }

    private void takeFrame(int at, int end, PictureLimits limits) throws PictureException {
        var found = JpegFrame.parse(file, at);
        boolean rare = found.kind() > JpegFrame.PROGRESSIVE || found.bits() != 8;
        if (rare) {
            throw new PictureException(
                    Reason.UNKNOWN_FORMAT, "JPEG of a rare kind", Optional.of(ForeignFormat.RARE_JPEG));
        }
        limits.requireFewPixels(found.width(), found.height());
        boolean sound = found.width() > 0 && found.height() > 0 && end - at == 10 + 3 * found.components();
        if (!sound || frame != null || found.components() > 4 || found.components() == 2) {
            throw damaged("JPEG frame header is wrong");
        }
        frame = found;
        tablesAndScans.part(at, end);
    }

    private void takeProfilePart(int at, int end) {
        int data = at + 4 + PROFILE.length() + 2;
        if (Bytes.at(file, at + 4, PROFILE) && end > data && profileBytes + end - data <= ColourProfile.LONGEST) {
            byte[] part = new byte[end - data];
            System.arraycopy(file, data, part, 0, part.length);
            profileParts.put(Bytes.unsigned(file, data - 2), part);
            profileBytes += part.length;
        }
    }

    private EncodedPicture picture(JpegFrame frame) {
        boolean fourInks = frame.components() == 4;
        boolean inOneScan =
                frame.kind() != JpegFrame.PROGRESSIVE && scans == 1 && componentsOfScans >= frame.components();
        long raster = fourInks ? 4L * frame.width() * frame.height() : 0;
        var essence = new Pieces(file).bytes(Bytes.of("\u00ff\u00d8"));
        if (frame.components() == 3) {
            addSegment(essence, APP14, Bytes.of("Adobe\0\144\0\0\0\0" + (char) transform(frame)));
        }
        essence.all(tablesAndScans).bytes(Bytes.of("\u00ff\u00d9"));
        byte[] profile = profile();
        return new EncodedPicture(
                PictureFormat.JPEG,
                frame.width(),
                frame.height(),
                new Rectangle(frame.width(), frame.height()),
                orientation == null ? Orientation.UPRIGHT : orientation,
                fourInks || profile.length == 0 ? ColourProfile.SRGB : ColourProfile.icc(profile),
                fourInks ? Optional.of(new Inks(adobeTransform > 0, adobeTransform >= 0, profile)) : Optional.empty(),
                metadata,
                (inOneScan ? 0 : frame.coefficientBytes()) + raster,
                essence.toArray());
    }

    /** Whether three components are RGB (0) or YCbCr (1), as all decoders of today guess it where the file does not say. */
    private int transform(JpegFrame frame) {
        if (jfif) {
            return 1;
        }
        if (adobeTransform >= 0) {
            return adobeTransform == 0 ? 0 : 1;
        }
        return frame.ids().equals("RGB") ? 0 : 1;
    }

    private byte[] profile() {
        var profile = new Pieces(file);
        profileParts.values().forEach(profile::bytes);
        return profile.toArray();
    }

    private static void addSegment(Pieces jpeg, int marker, byte[] data) {
        int length = 2 + data.length;
        jpeg.bytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length})
                .bytes(data);
    }

    /** The next marker that is not part of a scan, from a place where one should be; what lies between is skipped. */
    private int nextMarker(int from) throws PictureException {
        for (int at = from; at < file.length - 1; at++) {
            int marker = marker(at);
            boolean alone =
                    marker == 0 || marker == 1 || marker == 0xff || (marker >= RESTART && marker < END_OF_IMAGE);
            if (marker != -1 && !alone) {
                return at;
            }
        }
        throw damaged("JPEG stops before its end");
    }

    /**
     * Where the data of a scan is over: at the first marker that does not belong into it.
     *
     * @param last whether it may be the end of the file as well
     */
    private int afterScan(int from, boolean last) throws PictureException {
        for (int at = from; at < file.length - 1; at++) {
            if (file[at] == (byte) 0xff) {
                int next = file[at + 1] & 0xff;
                if (next != 0 && next != 0xff && (next < RESTART || next >= START_OF_IMAGE)) {
                    return at;
                }
            }
        }
        if (last) {
            return file.length;
        }
        throw damaged("JPEG stops before its end");
    }

    private int marker(int at) {
        return Bytes.unsigned(file, at) == 0xff ? Bytes.unsigned(file, at + 1) : -1;
    }
}
