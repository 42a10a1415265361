package org.likeness.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.likeness.language.Language;
import org.likeness.language.Languages;

/** The language of a page: the one that the visitor has chosen with a link, or the first one of their browser that the site has. */
public final class PageLanguage {
    /** Holds the tag of the chosen language. */
    static final PersistentCookie COOKIE = new PersistentCookie("language", "/");

    private static final String ATTRIBUTE = PageLanguage.class.getName();

    private PageLanguage() {}

    /** With the region of the browser's language, for dates and numbers. */
    static Locale of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Locale known) {
            return known;
        }
        var language = chosen(request)
                .map(Language::locale)
                .orElseGet(() -> Languages.current().best(wanted(request)));
        request.setAttribute(ATTRIBUTE, language);
        return language;
    }

    /** The language that a visitor has chosen with a link. */
    public static Optional<Language> chosen(HttpServletRequest request) {
        return COOKIE.value(request).flatMap(Languages.current()::find);
    }

    /** Without the header, a request would have the language of the server. */
    private static List<Locale> wanted(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
    }
}
