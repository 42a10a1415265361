package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.likeness.account.AccountErasure;
import org.likeness.account.AccountErasure.Outcome;
import org.likeness.web.page.PersistentCookie;
import org.likeness.web.page.Texts;

/** The confirmation that an account was deleted, shown once by the home page. It is kept in a cookie because the session has ended. */
@RequestScoped
@Named
public class ErasedNotice {
    private static final PersistentCookie COOKIE = new PersistentCookie("farewell", "/");
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final AccountErasure erasure;

    @Inject
    ErasedNotice(AccountErasure erasure) {
        this.erasure = erasure;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ErasedNotice() {
        this(null);
    }

    void show(Outcome outcome) {
        COOKIE.keep(outcome.name(), LIFETIME, request(), response());
    }

    /** Whether to show it now. */
    public boolean take() {
        boolean due = COOKIE.value(request()).isPresent();
        if (due) {
            COOKIE.forget(request(), response());
        }
        return due;
    }

    /** What was done to the account. */
    public String getText() {
        var texts = new Texts(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return COOKIE.value(request()).filter(Outcome.HIDDEN.name()::equals).isPresent()
                ? texts.get("account.hidden", erasure.grace().toDays())
                : texts.get("account.erased");
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
