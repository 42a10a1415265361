package org.likeness.language;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A language of the site, with all its texts; those that are not translated are in English. */
public final class Language {
    private final Locale locale;
    private final String name;
    private final Map<TextKind, Map<String, String>> texts;

    Language(Locale locale, String name, Map<TextKind, Map<String, String>> texts) {
        this.locale = locale;
        this.name = name;
        this.texts = texts;
    }

    /** Without a region, unless the language is only for one. */
    public Locale locale() {
        return locale;
    }

    /** As in BCP 47, for example {@code zh-Hant}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What its speakers call it: Deutsch, 繁體中文. */
    public String name() {
        return name;
    }

    public boolean isRightToLeft() {
        return ULocale.forLocale(locale).isRightToLeft();
    }

    /** The pattern of a text, or null. */
    @Nullable
    String find(TextKind kind, String key) {
        return texts.getOrDefault(kind, Map.of()).get(key);
    }

    String get(TextKind kind, String key) {
        String text = find(kind, key);
        if (text == null) {
            throw new NoSuchElementException("no text " + key + " in " + kind);
        }
        return text;
    }

    @Override
    public String toString() {
        return tag();
    }
}
