package org.likeness.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    @ParameterizedTest
    @CsvSource({
        "0, PT1S, 0, bytes",
        "-1, PT1S, 0, bytes",
        "1073741825, PT1S, 0, bytes",
        "1, PT0S, 0, time",
        "1, PT-1S, 0, time",
        "1, PT5M0.001S, 0, time",
        "1, PT1S, -1, redirects",
        "1, PT1S, 21, redirects"
    })
    void reportTheValueThatIsOutOfRange(long bytes, Duration time, int redirects, String which) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(bytes, time, redirects))
                .withMessageStartingWith(which + " must be ");
    }

    @Test
    void reachToTheEndsOfTheirRanges() {
        assertThat(new Limits(1, Duration.ofNanos(1), 0).redirects()).isZero();
        assertThat(new Limits(1 << 30, Duration.ofMinutes(5), 20).redirects()).isEqualTo(20);
    }
}
