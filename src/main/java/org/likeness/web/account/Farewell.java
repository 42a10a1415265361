package org.likeness.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.likeness.web.support.KeptCookie;

/** That an account is erased, as the first page says once: it waits in a cookie, as the session in which a notice would wait has ended. */
@RequestScoped
@Named
public class Farewell {
    private static final KeptCookie COOKIE = new KeptCookie("farewell", "/");
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** For the container only. */
    protected Farewell() {}

    void say() {
        COOKIE.keep("erased", KEPT, request(), response());
    }

    /** Whether it is to be said now; it is said once. */
    public boolean take() {
        boolean due = COOKIE.value(request()).isPresent();
        if (due) {
            COOKIE.forget(request(), response());
        }
        return due;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
