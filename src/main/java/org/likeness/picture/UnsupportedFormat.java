package org.likeness.picture;

import java.util.Locale;
import java.util.Optional;

/** Formats that people upload but we do not support. Each has a text that says what to do instead. */
public enum UnsupportedFormat {
    /** The default format of iPhones. */
    HEIC,
    AVIF,
    JPEG_XL,
    JPEG_2000,
    /** JPEG that no browser shows: lossless, arithmetic, hierarchical, or with more than 8 bits. */
    RARE_JPEG,
    TIFF,
    BMP,
    ICO,
    PSD,
    SVG,
    PDF,
    HTML,
    ZIP,
    VIDEO;

    private static final int TEXT_LENGTH = 1024;

    static Optional<UnsupportedFormat> of(byte[] file) {
        if (ByteReader.at(file, 4, "ftyp")) {
            return Optional.of(ofBrand(ByteReader.text(file, 8, 4)));
        }
        if (ByteReader.at(file, 0, "II*\0") || ByteReader.at(file, 0, "MM\0*")) {
            return Optional.of(TIFF);
        }
        if (ByteReader.at(file, 0, "\u00ff\n") || ByteReader.at(file, 0, "\0\0\0\fJXL ")) {
            return Optional.of(JPEG_XL);
        }
        if (ByteReader.at(file, 0, "\0\0\0\fjP  ") || ByteReader.at(file, 0, "\u00ffO\u00ffQ")) {
            return Optional.of(JPEG_2000);
        }
        if (ByteReader.at(file, 0, "BM") && ByteReader.at(file, 6, "\0\0\0\0")) {
            return Optional.of(BMP);
        }
        if (ByteReader.at(file, 0, "\0\0\1\0") || ByteReader.at(file, 0, "\0\0\2\0")) {
            return Optional.of(ICO);
        }
        if (ByteReader.at(file, 0, "8BPS")) {
            return Optional.of(PSD);
        }
        if (ByteReader.at(file, 0, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (ByteReader.at(file, 0, "PK\3\4") || ByteReader.at(file, 0, "PK\5\6")) {
            return Optional.of(ZIP);
        }
        if (ByteReader.at(file, 0, "\u001aE\u00df\u00a3")
                || (ByteReader.at(file, 0, "RIFF") && ByteReader.at(file, 8, "AVI "))) {
            return Optional.of(VIDEO);
        }
        return ofText(ByteReader.text(file, 0, TEXT_LENGTH).toLowerCase(Locale.ROOT));
    }

    /** @see <a href="https://mp4ra.org/registered-types/brands">the registered brands</a> */
    private static UnsupportedFormat ofBrand(String brand) {
        return switch (brand) {
            case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1" -> HEIC;
            case "avif", "avis" -> AVIF;
            default -> VIDEO;
        };
    }

    private static Optional<UnsupportedFormat> ofText(String start) {
        if (start.contains("<svg")) {
            return Optional.of(SVG);
        }
        return start.contains("<html") || start.contains("<!doctype html") ? Optional.of(HTML) : Optional.empty();
    }
}
