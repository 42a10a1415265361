package org.likeness.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** The texts that people read, in the language that their browser asks for; English where it asks for none of ours. */
public record Texts(Locale locale) {
    private static final String BUNDLE = "org.likeness.texts";
    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    /** In the first language of a request that we speak. */
    public static Texts of(HttpServletRequest request) {
        for (Locale wanted : Collections.list(request.getLocales())) {
            if (LANGUAGES.contains(wanted.getLanguage())) {
                return new Texts(wanted);
            }
        }
        return new Texts(Locale.ENGLISH);
    }

    /** One of our languages by its code of two letters. */
    static Optional<Locale> language(String code) {
        return LANGUAGES.contains(code) ? Optional.of(Locale.forLanguageTag(code)) : Optional.empty();
    }

    /** The text of a key, with its numbered places filled in. */
    public String get(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }
}
