package org.likeness.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A persistent cookie, hidden from scripts and from forms of other sites.
 *
 * @param path within this application
 */
public record PersistentCookie(String name, String path) {

    /** The value that the browser sent. */
    public Optional<String> value(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    public void keep(String value, Duration time, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + path);
        cookie.setMaxAge((int) time.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure()
                || request.getServletContext().getSessionCookieConfig().isSecure()); // as likeness.url says
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Deletes the cookie. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        keep("", Duration.ZERO, request, response);
    }
}
