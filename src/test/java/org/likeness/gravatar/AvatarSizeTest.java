package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvatarSizeTest {

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2049, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void isNeverOutOfRange(int pixels) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AvatarSize(pixels))
                .withMessage("size must be 1 to 2048 pixels, was " + pixels);
    }

    @Test
    void reachesFrom1To2048() {
        assertThat(new AvatarSize(1).pixels()).isEqualTo(1);
        assertThat(new AvatarSize(2048).pixels()).isEqualTo(2048);
    }

    @Test
    void doublesUpToTheLargest() {
        assertThat(new AvatarSize(40).doubled().pixels()).isEqualTo(80);
        assertThat(new AvatarSize(2000).doubled().pixels()).isEqualTo(2048);
    }
}
