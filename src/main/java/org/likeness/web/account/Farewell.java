package org.likeness.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** That an account is erased, as the first page says once: it waits in a cookie, as the session in which a notice would wait has ended. */
@RequestScoped
@Named
public class Farewell {
    private static final String COOKIE = "farewell";
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** For the container only. */
    protected Farewell() {}

    void say() {
        keep("erased", KEPT);
    }

    /** Whether it is to be said now; it is said once. */
    public boolean take() {
        boolean due = external().getRequestCookieMap().containsKey(COOKIE);
        if (due) {
            keep("", Duration.ZERO);
        }
        return due;
    }

    private static void keep(String value, Duration kept) {
        var external = external();
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath(external.getRequestContextPath() + "/");
        cookie.setMaxAge((int) kept.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(external.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        ((HttpServletResponse) external.getResponse()).addCookie(cookie);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
