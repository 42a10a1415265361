package org.likeness.discussion.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.likeness.crypto.RandomHex;
import org.likeness.discussion.GuestSecret;
import org.likeness.web.page.PersistentCookie;

/** The secret of a guest's browser, in a cookie that scripts cannot read, and that other sites cannot send with a form. */
final class GuestCookie {
    private static final PersistentCookie COOKIE = new PersistentCookie("guest-comments", "/posts");
    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final int BYTES = 16;

    private GuestCookie() {}

    /** The secret; empty if the browser has none. */
    static Optional<String> secret(HttpServletRequest request) {
        return COOKIE.value(request).filter(value -> value.matches(GuestSecret.PATTERN));
    }

    static String secretOrNew(HttpServletRequest request) {
        return secret(request).orElseGet(() -> RandomHex.of(BYTES));
    }

    static void keep(String secret, HttpServletRequest request, HttpServletResponse response) {
        COOKIE.keep(secret, LIFETIME, request, response);
    }
}
