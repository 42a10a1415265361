package org.likeness.web.discussion;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * When something was written.
 *
 * @param datetime to the second, for machines
 * @param words the day, as the language writes it; everywhere that of UTC
 */
record Day(String datetime, String words) {

    /** How a language writes days. */
    static final class Writer {
        private final DateTimeFormatter formatter;

        Writer(Locale locale) {
            this.formatter = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .withZone(ZoneOffset.UTC);
        }

        Day of(Instant moment) {
            return new Day(moment.truncatedTo(ChronoUnit.SECONDS).toString(), formatter.format(moment));
        }
    }
}
