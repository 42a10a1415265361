package org.likeness.picture;

import java.util.Locale;
import java.util.Optional;

/** What people upload that is not taken, where it is recognised; each has a text that says what to do. */
public enum ForeignFormat {
    /** What phones of Apple save. */
    HEIC,
    AVIF,
    JPEG_XL,
    JPEG_2000,
    /** A JPEG that no browser shows: lossless, arithmetic, hierarchical, or with more than 8 bits. */
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

    private static final int TEXT = 1024;

    static Optional<ForeignFormat> of(byte[] file) {
        if (Bytes.at(file, 4, "ftyp")) {
            return Optional.of(ofBrand(Bytes.text(file, 8, 4)));
        }
        if (Bytes.at(file, 0, "II*\0") || Bytes.at(file, 0, "MM\0*")) {
            return Optional.of(TIFF);
        }
        if (Bytes.at(file, 0, "\u00ff\n") || Bytes.at(file, 0, "\0\0\0\fJXL ")) {
            return Optional.of(JPEG_XL);
        }
        if (Bytes.at(file, 0, "\0\0\0\fjP  ") || Bytes.at(file, 0, "\u00ffO\u00ffQ")) {
            return Optional.of(JPEG_2000);
        }
        if (Bytes.at(file, 0, "BM") && Bytes.at(file, 6, "\0\0\0\0")) {
            return Optional.of(BMP);
        }
        if (Bytes.at(file, 0, "\0\0\1\0") || Bytes.at(file, 0, "\0\0\2\0")) {
            return Optional.of(ICO);
        }
        if (Bytes.at(file, 0, "8BPS")) {
            return Optional.of(PSD);
        }
        if (Bytes.at(file, 0, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (Bytes.at(file, 0, "PK\3\4") || Bytes.at(file, 0, "PK\5\6")) {
            return Optional.of(ZIP);
        }
        if (Bytes.at(file, 0, "\u001aE\u00df\u00a3") || (Bytes.at(file, 0, "RIFF") && Bytes.at(file, 8, "AVI "))) {
            return Optional.of(VIDEO);
        }
        return ofText(Bytes.text(file, 0, TEXT).toLowerCase(Locale.ROOT));
    }

    /** @see <a href="https://mp4ra.org/registered-types/brands">the registered brands</a> */
    private static ForeignFormat ofBrand(String brand) {
        return switch (brand) {
            case "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1" -> HEIC;
            case "avif", "avis" -> AVIF;
            default -> VIDEO;
        };
    }

    private static Optional<ForeignFormat> ofText(String start) {
        if (start.contains("<svg")) {
            return Optional.of(SVG);
        }
        return start.contains("<html") || start.contains("<!doctype html") ? Optional.of(HTML) : Optional.empty();
    }
}
