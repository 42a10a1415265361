package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.likeness.web.page.PersistentCookie;

/** The confirmation that an account was deleted, shown once by the home page. It is kept in a cookie because the session has ended. */
@RequestScoped
@Named
public class ErasedNotice {
    private static final PersistentCookie COOKIE = new PersistentCookie("farewell", "/");
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    void show() {
        COOKIE.keep("erased", LIFETIME, request(), response());
    }

    /** Whether to show it now. */
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
