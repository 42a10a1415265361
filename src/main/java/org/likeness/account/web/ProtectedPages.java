package org.likeness.account.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.likeness.web.form.SignInFirst;
import org.likeness.web.guard.Refusal;
import org.likeness.web.guard.SecurityHeaders;

/**
 * What a request gets that the container lets pass with a role only, and that nobody is signed in for. Such a request reaches no filter, so
 * the headers that filters add are added here.
 */
@Singleton
class ProtectedPages {
    private final SignInFirst signInFirst;
    private final SecurityHeaders securityHeaders;

    @Inject
    ProtectedPages(SignInFirst signInFirst, SecurityHeaders securityHeaders) {
        this.signInFirst = signInFirst;
        this.securityHeaders = securityHeaders;
    }

    /** Redirects from a protected page to the login page, which leads back to it. Lets requests for other pages pass. */
    AuthenticationStatus answerVisitor(HttpMessageContext context) {
        if (!context.isProtected()) {
            return context.doNothing();
        }
        addHeaders(context.getResponse());
        signInFirst.begin(path(context.getRequest()), context.getRequest(), context.getResponse());
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Answers a request for a protected page with 503, because the database cannot tell who sends it. Lets others pass. */
    AuthenticationStatus answerWithoutDatabase(HttpMessageContext context) {
        if (!context.isProtected()) {
            return context.doNothing();
        }
        addHeaders(context.getResponse());
        try {
            Refusal.UNAVAILABLE.answer(context.getRequest(), context.getResponse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private void addHeaders(HttpServletResponse response) {
        securityHeaders.addTo(response);
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Vary", "Cookie, Accept-Language");
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
