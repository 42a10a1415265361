package org.likeness.web.support;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
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
import java.util.stream.Stream;

/** Puts the language that somebody has chosen before those that their browser asks for. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class LanguageFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    /** The cookie that keeps it. */
    static final String COOKIE = "language";

    /** For the container only. */
    public LanguageFilter() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Locale> chosen = chosen(request);
        chain.doFilter(chosen.isPresent() ? new Speaking(request, chosen.get()) : request, response);
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Texts.language(cookie.getValue()).stream())
                .findFirst();
    }

    /** A request whose browser seems to ask for one language before all others. */
    private static final class Speaking extends HttpServletRequestWrapper {
        private final Locale first;

        Speaking(HttpServletRequest request, Locale first) {
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
