package org.likeness.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTest {

    @Test
    void isAHashInLowerCase() {
        assertThat(Seed.ofHash("0BC83CB571CD1C50BA6F3E8A78EF1346").hex()).isEqualTo("0bc83cb571cd1c50ba6f3e8a78ef1346");
    }

    @Test
    void isTheSha256OfAnyOtherText() {
        // the second example of FIPS 180-2, and the first beyond ASCII
        assertThat(Seed.ofText("abc").hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Seed.ofText("é").hex())
                .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0bc83cb571cd1c50ba6f3e8a78ef134", "0bc83cb571cd1c50ba6f3e8a78ef134g", "ada@example.com"})
    void isNothingElse(String hash) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seed.ofHash(hash))
                .withMessage("seed must be 32 or 64 lower-case hex digits, was " + hash);
    }
}
