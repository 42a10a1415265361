package org.likeness.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.likeness.HandTurnedClock;
import org.likeness.LogLines;

class RefusedOriginsTest {
    private final LogLines log = new LogLines(RefusedOrigins.class);
    private final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final RefusedOrigins refused = new RefusedOrigins(clock);

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void areLoggedOnceWithBothHostsAndAHint() {
        refused.log("https://likeness.example", "127.0.0.1:8080");
        clock.pass(Duration.ofHours(1));
        refused.log("https://likeness.example", "127.0.0.1:8080");
        assertThat(log.lines())
                .singleElement()
                .asString()
                .contains("https://likeness.example", "127.0.0.1:8080", "proxy", "Host header on unchanged");
    }

    @Test
    void doNotFloodTheLog() {
        for (int i = 0; i < 1_000; i++) {
            refused.log("https://evil" + i + ".example", "likeness.example");
        }
        assertThat(log.lines()).hasSize(1);
        clock.pass(Duration.ofMinutes(1));
        refused.log("https://evil7.example", "likeness.example");
        assertThat(log.lines()).hasSize(2);
    }

    @Test
    void cannotForgeLogLines() {
        refused.log("https://evil.example\r\n12:00 INFO all is well" + "x".repeat(5_000), null);
        assertThat(log.lines())
                .singleElement()
                .asString()
                .doesNotContain("\n", "\r")
                .hasSizeLessThan(400);
    }
}
