package org.likeness.web.page;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.likeness.config.Settings;

/** Writes times for people, in the time zone of the site. A script writes them again in the time zone of the reader. */
@Named
@Singleton
public class Times {
    /** Older times are written as dates. {@code site.js} has the same limit. */
    private static final Duration RECENT = Duration.ofDays(30);

    private final ZoneId zone;
    private final Clock clock;

    @Inject
    Times(Settings settings, Clock clock) {
        this(settings.timeZone(), clock);
    }

    Times(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** How long ago a time was, such as “2 hours ago”; the date if that is 30 days or more, or if it is in the future. */
    public String ago(Instant time) {
        return ago(time, locale());
    }

    /** The same in another language than that of the page. */
    public String ago(Instant time, Locale locale) {
        var age = Duration.between(time, clock.instant());
        if (age.compareTo(Duration.ofMinutes(-1)) < 0 || age.compareTo(RECENT) >= 0) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(time.atZone(zone));
        }
        var format = RelativeDateTimeFormatter.getInstance(locale);
        if (age.toMinutes() < 1) {
            return format.format(0, RelativeDateTimeUnit.SECOND);
        } else if (age.toHours() < 1) {
            return format.formatNumeric((double) -age.toMinutes(), RelativeDateTimeUnit.MINUTE);
        } else if (age.toDays() < 1) {
            return format.formatNumeric((double) -age.toHours(), RelativeDateTimeUnit.HOUR);
        }
        return format.formatNumeric((double) -age.toDays(), RelativeDateTimeUnit.DAY);
    }

    /** Date and time. */
    public String exact(Instant time) {
        return exact(time, locale());
    }

    /** The same in another language than that of the page. */
    public String exact(Instant time, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(time.atZone(zone));
    }

    /** Date, time and time zone in full. */
    public String full(Instant time) {
        return full(time, locale());
    }

    /** The same in another language than that of the page. */
    public String full(Instant time, Locale locale) {
        var there = time.atZone(zone);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(there)
                + " " + DateTimeFormatter.ofPattern("z", locale).format(there);
    }

    /** The date in full. */
    public String day(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(time.atZone(zone));
    }

    /** To the second, for machines. */
    public String machine(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
