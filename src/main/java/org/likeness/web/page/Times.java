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
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.likeness.config.Settings;

/** Writes times for people, in the time zone of the site. A script writes them again in the time zone of the reader. */
@Named
@Singleton
public class Times {
    /** Older times are written as dates. {@code site.js} has the same limit. */
    private static final Duration RECENT = Duration.ofDays(30);

    private final ZoneId zone;
    private final Clock clock;
    private final Map<Locale, Formats> formats = new ConcurrentHashMap<>();

    /** All formats of a language. They are costly to make, and a page has many times. */
    private record Formats(
            DateTimeFormatter date,
            DateTimeFormatter longDate,
            DateTimeFormatter exact,
            DateTimeFormatter full,
            RelativeDateTimeFormatter ago) {}

    @Inject
    Times(Settings settings, Clock clock) {
        this(settings.timeZone(), clock);
    }

    Times(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    private Formats formats(Locale locale) {
        return formats.computeIfAbsent(locale, this::newFormats);
    }

    private Formats newFormats(Locale locale) {
        return new Formats(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .withZone(zone),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .withZone(zone),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(zone),
                new DateTimeFormatterBuilder()
                        .appendLocalized(FormatStyle.LONG, FormatStyle.SHORT)
                        .appendPattern(" z")
                        .toFormatter(locale)
                        .withZone(zone),
                RelativeDateTimeFormatter.getInstance(locale));
    }

    /** How long ago a time was, such as “2 hours ago”; the date if that is 30 days or more, or if it is in the future. */
    public String ago(Instant time) {
        return ago(time, locale());
    }

    /** The same in another language than that of the page. */
    public String ago(Instant time, Locale locale) {
        var age = Duration.between(time, clock.instant());
        if (age.compareTo(Duration.ofMinutes(-1)) < 0 || age.compareTo(RECENT) >= 0) {
            return formats(locale).date().format(time);
        }
        var format = formats(locale).ago();
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
        return formats(locale).exact().format(time);
    }

    /** Date, time and time zone in full. */
    public String full(Instant time) {
        return full(time, locale());
    }

    /** The same in another language than that of the page. */
    public String full(Instant time, Locale locale) {
        return formats(locale).full().format(time);
    }

    /** The date in full. */
    public String day(Instant time) {
        return formats(locale()).longDate().format(time);
    }

    /** To the second, for machines. */
    public String machine(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
