package org.likeness.account.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.likeness.database.Database;
import org.likeness.web.guard.DatabaseFreePaths;

/**
 * Wraps every way to authenticate: the session, the cookie of a remembered browser, the login form. Passes failures of the database on to
 * the filter that answers 503 or, for the login form, to {@link SignIn}.
 */
@DatabaseGuarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + DatabaseGuardedInterceptor.AFTER_IMAGES)
public class DatabaseGuardedInterceptor implements Serializable {
    /** {@link SkipLoginForImagesInterceptor} has 0, those of the container have 200 and more. */
    static final int AFTER_IMAGES = 1;

    @Inject
    private Database database;

    @Inject
    private ProtectedPages protectedPages;

    /** The failure of the database during the authentication of this request; null if there was none. */
    static @Nullable RuntimeException failure(HttpServletRequest request) {
        return (RuntimeException) request.getAttribute(DatabaseFreePaths.FAILURE);
    }

    @AroundInvoke
    Object guard(InvocationContext invocation) throws Exception {
        if (!invocation.getMethod().getName().equals("validateRequest")
                || !(invocation.getParameters()[0] instanceof HttpServletRequest request)
                || !(invocation.getParameters()[2] instanceof HttpMessageContext context)) {
            return invocation.proceed();
        }
        if (!database.isUp() && !context.isAuthenticationRequest()) {
            return protectedPages.answerWithoutDatabase(context);
        }
        try {
            return invocation.proceed();
        } catch (RuntimeException e) {
            if (!database.isToBlame(e)) {
                throw e;
            }
            request.setAttribute(DatabaseFreePaths.FAILURE, e);
            return context.isAuthenticationRequest()
                    ? AuthenticationStatus.SEND_FAILURE
                    : protectedPages.answerWithoutDatabase(context);
        }
    }
}
