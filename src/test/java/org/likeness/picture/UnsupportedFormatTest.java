package org.likeness.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.picture.PictureException.Reason;

/** Unsupported formats are recognised. */
class UnsupportedFormatTest {
    private final Pipeline pipeline = new Pipeline(Limits.USUAL, Engine.PORTABLE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234ftypheic | HEIC",
                "1234ftypmif1 | HEIC",
                "1234ftypavif | AVIF",
                "1234ftypisom | VIDEO",
                "1234ftypqt.. | VIDEO",
                "RIFF1234AVI LIST | VIDEO",
                "8BPS | PSD",
                "%PDF-1.4 | PDF",
                "PK\\3\\4 | ZIP",
                "<?xml version='1.0'?><svg xmlns='a'/> | SVG",
                "<!DOCTYPE HTML><title>x</title> | HTML",
                "<HTML> | HTML",
                "BM1234\\0\\0\\0\\0 | BMP",
                "II*\\0 | TIFF",
                "MM\\0* | TIFF",
                "\\0\\0\\1\\0 | ICO",
                "\\377\\n\\372 | JPEG_XL",
                "\\0\\0\\0\\fJXL . | JPEG_XL",
                "\\0\\0\\0\\fjP  .. | JPEG_2000",
            })
    void isNamedByItsContent(String content, UnsupportedFormat format) {
        assertUnsupported(content.translateEscapes().getBytes(ISO_8859_1), Optional.of(format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"just text", "GIF", "\u0089PN", "RIFF1234WAVE", "<p>", "B"})
    void isEmptyIfItIsUnknown(String content) {
        assertUnsupported(content.getBytes(ISO_8859_1), Optional.empty());
    }

    /** Lossless, arithmetic, differential: browsers show none of these. */
    @ParameterizedTest
    @ValueSource(ints = {0xc3, 0xc5, 0xc7, 0xc9, 0xca, 0xcb, 0xcf})
    void isNamedForAJpegOfARareKind(int frame) {
        byte[] jpeg = Drawn.jpeg(16, 16);
        jpeg[indexOf(jpeg, 0xc0) + 1] = (byte) frame;
        assertUnsupported(jpeg, Optional.of(UnsupportedFormat.RARE_JPEG));
    }

    @Test
    void isNamedForAJpegWithMoreThanEightBits() {
        byte[] jpeg = Drawn.jpeg(16, 16);
        jpeg[indexOf(jpeg, 0xc0) + 4] = 12;
        assertUnsupported(jpeg, Optional.of(UnsupportedFormat.RARE_JPEG));
    }

    private void assertUnsupported(byte[] file, Optional<UnsupportedFormat> format) {
        assertThatExceptionOfType(PictureException.class)
                .isThrownBy(() -> pipeline.renditions(file, Optional.empty()))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
                    assertThat(e.unsupportedFormat()).isEqualTo(format);
                });
    }

    private static int indexOf(byte[] jpeg, int marker) {
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != marker) {
            at += 2 + ByteReader.bigEndian16(jpeg, at + 2);
        }
        return at;
    }
}
