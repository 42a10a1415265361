package org.likeness.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/**
 * A time in UTC, for the element {@code <time>}.
 *
 * @param datetime to the second, for machines
 * @param text date and time in the language of the page
 */
public record ShownTime(String datetime, String text) {
    public static ShownTime of(Instant time, Texts texts) {
        String text = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .format(time.atOffset(ZoneOffset.UTC));
        return new ShownTime(time.truncatedTo(ChronoUnit.SECONDS).toString(), text);
    }
}
