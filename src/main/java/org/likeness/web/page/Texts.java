package org.likeness.web.page;

import static org.likeness.language.TextKind.PAGES;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.likeness.language.Languages;

/** The texts of the site in one language. */
public record Texts(Locale locale) {

    /** In the language of the page. */
    public static Texts of(HttpServletRequest request) {
        return new Texts(PageLanguage.of(request));
    }

    /** The text of a key, with its placeholders replaced. */
    public String get(String key, Object... values) {
        var languages = Languages.current();
        return values.length == 0 ? languages.get(PAGES, key, locale) : languages.format(PAGES, key, locale, values);
    }
}
