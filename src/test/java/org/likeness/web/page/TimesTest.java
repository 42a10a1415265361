package org.likeness.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.HandTurnedClock;

/** Times as people read them. */
class TimesTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-28T23:30:00Z");

    private final HandTurnedClock clock = new HandTurnedClock(WRITTEN);
    private final Times times = new Times(ZoneId.of("Asia/Shanghai"), clock);

    @ParameterizedTest
    @CsvSource({
        "PT-30S, now, 现在",
        "PT59S, now, 现在",
        "PT60S, 1 minute ago, 1分钟前",
        "PT59M59S, 59 minutes ago, 59分钟前",
        "PT2H, 2 hours ago, 2小时前",
        "PT23H59M, 23 hours ago, 23小时前",
        "PT24H, 1 day ago, 1天前",
        "P29DT23H, 29 days ago, 29天前",
        "P30D, 'Nov 29, 2026', 2026年11月29日",
        "PT-2M, 'Nov 29, 2026', 2026年11月29日",
    })
    void tellsHowLongAgo(Duration age, String english, String chinese) {
        clock.pass(age);
        assertThat(times.ago(WRITTEN, Locale.ENGLISH)).isEqualTo(english);
        assertThat(times.ago(WRITTEN, Locale.CHINESE)).isEqualTo(chinese);
    }

    @Test
    void useTheTimeZoneOfTheSite() {
        assertThat(times.exact(WRITTEN, Locale.ENGLISH)).matches("Nov 29, 2026, 7:30\\hAM");
        assertThat(times.full(WRITTEN, Locale.ENGLISH)).matches("November 29, 2026(,| at) 7:30\\hAM CST");
        assertThat(times.machine(WRITTEN.plusNanos(1))).isEqualTo("2026-11-28T23:30:00Z");
    }
}
