package org.likeness.account.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.likeness.web.guard.VisitorSessions;

/**
 * Changes the id of the session after a sign-in, and gives it the timeout of a member's session. Runs inside the interceptor that
 * recognizes members by their session, so it sees new sign-ins only.
 */
@FreshSession
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + FreshSessionInterceptor.BETWEEN)
public class FreshSessionInterceptor implements Serializable {
    /** {@code @AutoApplySession} has 200, {@code @RememberMe} 210. */
    static final int BETWEEN = 205;

    private static final int SECONDS_PER_MINUTE = 60;

    @Inject
    private VisitorSessions visitors;

    @AroundInvoke
    Object renew(InvocationContext invocation) throws Exception {
        Object result = invocation.proceed();
        if (invocation.getMethod().getName().equals("validateRequest")
                && result == AuthenticationStatus.SUCCESS
                && invocation.getParameters()[0] instanceof HttpServletRequest request) {
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
            var session = request.getSession();
            session.setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * SECONDS_PER_MINUTE);
            visitors.forget(session.getId());
        }
        return result;
    }
}
