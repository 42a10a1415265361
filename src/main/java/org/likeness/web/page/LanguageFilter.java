package org.likeness.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the language that a visitor has chosen the first one of their browser. Mapped in {@code web.xml}. */
public class LanguageFilter extends HttpFilter {
    /** Holds the chosen language. */
    static final PersistentCookie COOKIE = new PersistentCookie("language", "/");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Locale> chosen = chosen(request);
        chain.doFilter(chosen.isPresent() ? new Preferring(request, chosen.get()) : request, response);
    }

    /** The language that a visitor has chosen with a link. */
    public static Optional<Locale> chosen(HttpServletRequest request) {
        return COOKIE.value(request).flatMap(Texts::language);
    }

    /** A request with a preferred language. */
    private static final class Preferring extends HttpServletRequestWrapper {
        private final Locale first;

        Preferring(HttpServletRequest request, Locale first) {
            super(request);
            this.first = first;
        }

        @Override
        public Locale getLocale() {
            return first;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            List<Locale> locales = new ArrayList<>(List.of(first));
            locales.addAll(Collections.list(super.getLocales()));
            return Collections.enumeration(locales);
        }
    }
}
