package org.likeness.account.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.likeness.web.form.SignInFirst;
import org.likeness.web.guard.Refusal;

/** What a request gets that the container lets pass with a role only, and that nobody is signed in for. */
@Singleton
class ProtectedPages {
    private final SignInFirst signInFirst;

    @Inject
    ProtectedPages(SignInFirst signInFirst) {
        this.signInFirst = signInFirst;
    }

    /** Redirects from a protected page to the login page, which leads back to it. Lets requests for other pages pass. */
    AuthenticationStatus answerVisitor(HttpMessageContext context) {
        if (!context.isProtected()) {
            return context.doNothing();
        }
        signInFirst.begin(path(context.getRequest()), context.getRequest(), context.getResponse());
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Answers a request for a protected page with 503, because the database cannot tell who sends it. Lets others pass. */
    static AuthenticationStatus answerWithoutDatabase(HttpMessageContext context) {
        if (!context.isProtected()) {
            return context.doNothing();
        }
        try {
            Refusal.UNAVAILABLE.answer(context.getRequest(), context.getResponse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
