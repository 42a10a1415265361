package org.likeness.web.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IcoFileTest {
    @Test
    void namesThePlaceOfEachImage() {
        var file = ByteBuffer.wrap(IcoFile.of(new TreeMap<>(Map.of(16, new byte[] {1, 2}, 48, new byte[] {3}))))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getInt()).isEqualTo(0x10000);
        assertThat(file.getShort()).as("images").isEqualTo((short) 2);
        assertThat(file.get(6)).as("width").isEqualTo((byte) 16);
        assertThat(file.get(22)).as("width").isEqualTo((byte) 48);
        assertThat(file.getInt(6 + 8)).as("length").isEqualTo(2);
        assertThat(file.get(file.getInt(6 + 12))).isEqualTo((byte) 1);
        assertThat(file.get(file.getInt(22 + 12))).isEqualTo((byte) 3);
        assertThat(file.capacity()).isEqualTo(6 + 2 * 16 + 3);
    }

    @Test
    void aNameBelowAnIconIsShort() {
        assertThat(Manifest.shortName("Likeness")).isEqualTo("Likeness");
        assertThat(Manifest.shortName("Photo club of Amsterdam")).isEqualTo("Photo club");
        assertThat(Manifest.shortName("Photo gallery")).isEqualTo("Photo");
        assertThat(Manifest.shortName("Donaudampfschifffahrt")).isEqualTo("Donaudampfsc");
        assertThat(Manifest.shortName("𠮷".repeat(20))).isEqualTo("𠮷".repeat(12));
    }
}
