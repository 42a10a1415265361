package org.likeness.portrait.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.picture.Metadata;
import org.likeness.portrait.Receipt;
import org.likeness.web.page.Texts;

class ReceiptTextTest {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    @Test
    void listsEverythingInOneLine() {
        var receipt = new Receipt(true, Set.of(Metadata.CAMERA, Metadata.PLACE, Metadata.NOTES), 5_800_000, 21_000);
        assertThat(ReceiptText.of(receipt, ENGLISH))
                .isEqualTo("Turned upright, location and camera data removed, 5.8 MB → 21 KB.");
        assertThat(ReceiptText.of(receipt, new Texts(Locale.CHINA))).isEqualTo("已自动校正方向，已去除位置和相机信息，5.8 MB → 21 KB。");
        assertThat(ReceiptText.of(receipt, true, ENGLISH))
                .isEqualTo("Turned upright, location and camera data removed before upload, 5.8 MB → 21 KB.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 999 B → 1 KB.",
                "NOTES | Hidden notes removed, 999 B → 1 KB.",
                "PLACE | Location removed, 999 B → 1 KB.",
                "CAMERA | Camera data removed, 999 B → 1 KB."
            })
    void leavesOutWhatWasNotDone(String removed, String line) {
        var metadata = EnumSet.noneOf(Metadata.class);
        if (!removed.isEmpty()) {
            metadata.add(Metadata.valueOf(removed));
        }
        assertThat(ReceiptText.of(new Receipt(false, metadata, 999, 1_000), ENGLISH))
                .isEqualTo(line);
    }
}
