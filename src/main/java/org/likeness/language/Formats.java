package org.likeness.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;

/** Formats texts. Their parsed patterns are kept, because to parse one takes ten times as long as to use it. */
final class Formats {
    private static final Logger LOG = System.getLogger(Formats.class.getName());
    private static final int MOST = 5_000;

    private record Key(TextKind kind, String key, Locale locale) {}

    private final Cache<Key, MessageFormat> parsed =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /** @param english used instead if the text does not fit the values, for example with a plural of a name */
    String format(TextKind kind, String key, Locale locale, String text, String english, Object values) {
        var id = new Key(kind, key, locale);
        try {
            return applied(parsed.get(id, any -> new MessageFormat(text, ULocale.forLocale(locale))), values);
        } catch (IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "The text {0} in {1} does not fit its values; it is shown in English: {2}",
                    key,
                    locale,
                    e);
            var instead = new MessageFormat(english, ULocale.ENGLISH);
            parsed.put(id, instead);
            return applied(instead, values);
        }
    }

    private static String applied(MessageFormat format, Object values) {
        synchronized (format) { // not thread-safe
            return format.format(values);
        }
    }
}
