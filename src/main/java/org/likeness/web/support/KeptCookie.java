package org.likeness.web.support;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cookie that a browser keeps for a time, which no script reads and no form of another site sends.
 *
 * @param path within this application, below which it is sent
 */
public record KeptCookie(String name, String path) {

    /** What the browser keeps. */
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
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Lets the browser forget it. */
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        keep("", Duration.ZERO, request, response);
    }
}
