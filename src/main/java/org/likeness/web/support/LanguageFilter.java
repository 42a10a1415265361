package org.likeness.web.support;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
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

/** Puts the language that somebody has chosen before those that their browser asks for. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class LanguageFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    /** The cookie that keeps it. */
    static final KeptCookie COOKIE = new KeptCookie("language", "/");

    /** For the container only. */
    public LanguageFilter() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Locale> chosen = chosen(request);
        chain.doFilter(chosen.isPresent() ? new Speaking(request, chosen.get()) : request, response);
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return COOKIE.value(request).flatMap(Texts::language);
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
