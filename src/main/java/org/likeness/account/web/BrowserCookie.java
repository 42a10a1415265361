package org.likeness.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.likeness.account.Browser;
import org.likeness.account.KnownBrowsers;
import org.likeness.account.UserAgent;
import org.likeness.web.page.PersistentCookie;

/** The cookie by which a browser is known again after a sign-in. It signs nobody in. */
final class BrowserCookie {
    private static final PersistentCookie COOKIE = new PersistentCookie("browser", "/");

    private BrowserCookie() {}

    /** The browser that sends a request. */
    static Browser browser(HttpServletRequest request) {
        return Browser.of(
                COOKIE.value(request), UserAgent.parse(request.getHeader("User-Agent")), request.getRemoteAddr());
    }

    static void keep(String secret, HttpServletRequest request, HttpServletResponse response) {
        COOKIE.keep(secret, KnownBrowsers.LIFETIME, request, response);
    }
}
