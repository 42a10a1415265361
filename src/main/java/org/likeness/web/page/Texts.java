package org.likeness.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** The texts of the site in one language. */
public record Texts(Locale locale) {
    private static final String BUNDLE = "org.likeness.texts";
    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    /** In the first language of the request that the site supports; English by default. */
    public static Texts of(HttpServletRequest request) {
        for (Locale wanted : Collections.list(request.getLocales())) {
            if (LANGUAGES.contains(wanted.getLanguage())) {
                return new Texts(wanted);
            }
        }
        return new Texts(Locale.ENGLISH);
    }

    /** The language with this two-letter code, if the site supports it. */
    static Optional<Locale> language(String code) {
        return LANGUAGES.contains(code) ? Optional.of(Locale.forLanguageTag(code)) : Optional.empty();
    }

    /** The text of a key, with its placeholders replaced. */
    public String get(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }
}
