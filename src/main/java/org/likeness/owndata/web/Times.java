package org.likeness.owndata.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.likeness.web.page.Texts;

/** Writes times for people. */
final class Times {
    private Times() {}

    /** Day and time in UTC, in the language of the texts. */
    static String text(Instant time, Texts texts) {
        String text = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .format(time.atOffset(ZoneOffset.UTC));
        return texts.get("data.time", text);
    }
}
