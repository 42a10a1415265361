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
 * Reads the segments of a JPEG file up to its first end. Supports baseline, extended and progressive JPEG with 8 bits.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
final class JpegFile {
    static final int HUFFMAN_TABLES = 0xc4;
    private static final int ARITHMETIC_TABLES = 0xcc;
    static final int RESTART = 0xd0;
    static final int START_OF_IMAGE = 0xd8;
    static final int END_OF_IMAGE = 0xd9;
    static final int START_OF_SCAN = 0xda;
    private static final int QUANTIZATION_TABLES = 0xdb;
    private static final int RESTART_INTERVAL = 0xdd;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP13 = 0xed;
    private static final int APP14 = 0xee;
    static final int COMMENT = 0xfe;
    private static final String PROFILE = "ICC_PROFILE\0";

    private final byte[] file;
    private final SplicedFile tablesAndScans;
    private final SortedMap<Integer, byte[]> profileParts = new TreeMap<>();
    private int profileBytes;
    private @Nullable JpegFrame frame;
    private @Nullable ProgressiveScans progressiveScans;
    private boolean restarts;
    private int scans;
    private int componentsOfScans;
    private int adobeTransform = -1;
    private boolean jfif;
    private @Nullable Orientation orientation;
    private final Set<Metadata> metadata = EnumSet.noneOf(Metadata.class);

    JpegFile(byte[] file) {
        this.file = file;
        this.tablesAndScans = new SplicedFile(file);
    }

    /**
     * Reads the headers. Accepts files that end within the last scan; the decoder finds out whether enough is left. Without an
     * end marker, a progressive picture must have all its scans.
     */
    EncodedPicture read(PictureLimits limits) throws PictureException {
        var scanData = new ScanData(file, limits);
        int parts = 0;
        int at = nextMarker(2);
        while (marker(at) != END_OF_IMAGE) {
            limits.requireFewParts(++parts);
            int end = endOfSegment(at);
            addSegment(at, end, limits);
            if (marker(at) == START_OF_SCAN) {
                limits.requireFewScans(++scans);
                addScan(at);
                end = scanData.copy(end, restarts, tablesAndScans.part(at, end));
                if (hasAllScans() && (end == file.length || !isProgressive())) {
                    break; // decoders disagree on extra scans of a sequential picture
                }
            }
            at = nextMarker(end);
        }
        if (frame == null || scans == 0) {
            throw damaged("JPEG has no frame or no scan");
        }
        return picture(frame, isProgressive() && marker(at) != END_OF_IMAGE);
    }

    /** Like browsers, skips only the length field of a comment or APPn segment if the length is too small. */
    private int endOfSegment(int at) throws PictureException {
        int length = ByteReader.bigEndian16(file, at + 2);
        boolean isNotes = marker(at) == COMMENT || (marker(at) & 0xf0) == APP0;
        int end = at + 2 + (isNotes ? Math.max(2, length) : length);
        if (end < at + 4 || end > file.length) {
            throw damaged("JPEG ends too early");
        }
        return end;
    }

    private void addScan(int at) {
        componentsOfScans += ByteReader.unsigned(file, at + 4);
        if (progressiveScans != null) {
            progressiveScans.add(file, at);
        }
    }

    private boolean hasAllScans() {
        return frame != null
                && (isProgressive()
                        ? progressiveScans != null && progressiveScans.isComplete()
                        : componentsOfScans >= frame.components());
    }

    private boolean isProgressive() {
        return frame != null && frame.kind() == JpegFrame.PROGRESSIVE;
    }

    private void addSegment(int at, int end, PictureLimits limits) throws PictureException {
        int marker = marker(at);
        switch (marker) {
            case HUFFMAN_TABLES, QUANTIZATION_TABLES -> tablesAndScans.part(at, end);
            case RESTART_INTERVAL -> {
                restarts = ByteReader.bigEndian16(file, at + 4) > 0;
                tablesAndScans.part(at, end);
            }
            case APP0 -> jfif |= ByteReader.at(file, at + 4, "JFIF\0");
            case APP1 -> addNotes(at);
            case APP13, COMMENT -> metadata.add(Metadata.NOTES);
            case APP2 -> addProfilePart(at, end);
            case APP14 ->
                adobeTransform = ByteReader.at(file, at + 4, "Adobe") && end - at >= 16
                        ? ByteReader.unsigned(file, at + 15)
                        : adobeTransform;
            default -> {
                boolean isFrame =
                        (marker & 0xf0) == JpegFrame.START_OF_FRAME && marker != 0xc8 && marker != ARITHMETIC_TABLES;
                if (isFrame) {
                    addFrame(at, end, limits);
                }
            }
        }
    }

    private void addNotes(int at) {
        if (!Exif.hasPrefix(file, at + 4)) {
            metadata.add(Metadata.NOTES);
        } else if (orientation == null && scans == 0) { // like browsers, reads the first one only
            var exif = Exif.read(file, at + 4);
            orientation = exif.orientation();
            metadata.addAll(exif.metadata());
        }
    }

    private void addFrame(int at, int end, PictureLimits limits) throws PictureException {
        var found = JpegFrame.parse(file, at);
        boolean isRare = found.kind() > JpegFrame.PROGRESSIVE || found.bits() != 8;
        if (isRare) {
            throw new PictureException(
                    Reason.UNKNOWN_FORMAT, "JPEG of an unsupported kind", Optional.of(UnsupportedFormat.RARE_JPEG));
        }
        limits.requireFewPixels(found.width(), found.height());
        boolean isValid = found.width() > 0 && found.height() > 0 && end - at == 10 + 3 * found.components();
        if (!isValid || frame != null || found.components() > 4 || found.components() == 2) {
            throw damaged("JPEG frame header is invalid");
        }
        frame = found;
        progressiveScans = new ProgressiveScans(found.ids());
        tablesAndScans.part(at, end);
    }

    private void addProfilePart(int at, int end) {
        int data = at + 4 + PROFILE.length() + 2;
        if (ByteReader.at(file, at + 4, PROFILE) && end > data && profileBytes + end - data <= IccProfile.MAX_BYTES) {
            byte[] part = new byte[end - data];
            System.arraycopy(file, data, part, 0, part.length);
            profileParts.put(ByteReader.unsigned(file, data - 2), part);
            profileBytes += part.length;
        }
    }

    private EncodedPicture picture(JpegFrame frame, boolean doubtful) {
        boolean isCmyk = frame.components() == 4;
        boolean inOneScan =
                frame.kind() != JpegFrame.PROGRESSIVE && scans == 1 && componentsOfScans >= frame.components();
        long raster = isCmyk ? 4L * frame.width() * frame.height() : 0;
        var essence = new SplicedFile(file).bytes(ByteReader.of("\u00ff\u00d8"));
        if (frame.components() == 3) {
            appendSegment(essence, APP14, ByteReader.of("Adobe\0\144\0\0\0\0" + (char) transform(frame)));
        }
        essence.all(tablesAndScans).bytes(ByteReader.of("\u00ff\u00d9"));
        byte[] profile = profile();
        return new EncodedPicture(
                PictureFormat.JPEG,
                frame.width(),
                frame.height(),
                new Rectangle(frame.width(), frame.height()),
                orientation == null ? Orientation.UPRIGHT : orientation,
                isCmyk || profile.length == 0 ? ColourProfile.SRGB : IccProfile.of(profile),
                isCmyk
                        ? Optional.of(new CmykColours(adobeTransform > 0, adobeTransform >= 0, profile))
                        : Optional.empty(),
                metadata,
                (inOneScan ? 0 : frame.coefficientBytes()) + raster,
                doubtful,
                essence.toArray());
    }

    /** Whether three components are RGB (0) or YCbCr (1); without a declaration, guessed like libjpeg. */
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
        var profile = new SplicedFile(file);
        profileParts.values().forEach(profile::bytes);
        return profile.toArray();
    }

    private static void appendSegment(SplicedFile jpeg, int marker, byte[] data) {
        int length = 2 + data.length;
        jpeg.bytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length})
                .bytes(data);
    }

    /** The next marker that is not part of a scan; skips everything before it. */
    private int nextMarker(int from) throws PictureException {
        for (int at = from; at < file.length - 1; at++) {
            int marker = marker(at);
            boolean isStandalone =
                    marker == 0 || marker == 1 || marker == 0xff || (marker >= RESTART && marker < END_OF_IMAGE);
            if (marker != -1 && !isStandalone) {
                return at;
            }
        }
        throw damaged("JPEG ends too early");
    }

    private int marker(int at) {
        return ByteReader.unsigned(file, at) == 0xff ? ByteReader.unsigned(file, at + 1) : -1;
    }
}
