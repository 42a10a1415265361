package org.likeness.web.account;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/**
 * Changes the id of the session when somebody has been signed in, and lets it last as long as a member's does. It comes after the
 * interceptor that knows from the session who it is, so it sees new arrivals only, and before the one that knows it from the cookie.
 */
@FreshSession
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + FreshSessionInterceptor.BETWEEN)
public class FreshSessionInterceptor implements Serializable {
    private static final long serialVersionUID = 1;

    /** AutoApplySession has 200, RememberMe 210. */
    static final int BETWEEN = 205;

    private static final int SECONDS_OF_A_MINUTE = 60;

    /** For the container only. */
    public FreshSessionInterceptor() {}

    @AroundInvoke
    Object change(InvocationContext invocation) throws Exception {
        Object result = invocation.proceed();
        if (invocation.getMethod().getName().equals("validateRequest")
                && result == AuthenticationStatus.SUCCESS
                && invocation.getParameters()[0] instanceof HttpServletRequest request
                && request.getSession(false) != null) {
            request.changeSessionId();
            request.getSession()
                    .setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * SECONDS_OF_A_MINUTE);
        }
        return result;
    }
}
