package org.likeness.account.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.likeness.account.CurrentMember;
import org.likeness.account.Devices;

/**
 * Looks up the device that the session names. If it was signed out, the request is a visitor's: the session stays, with the form
 * that they filled in, but signs nobody in any more. Otherwise {@link CurrentMember} keeps what was found for the rest of the request.
 */
@DeviceChecked
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + DeviceCheckedInterceptor.BEFORE_SESSION)
public class DeviceCheckedInterceptor implements Serializable {
    /** {@link DatabaseGuardedInterceptor} has 1, {@code @AutoApplySession} has 200. */
    static final int BEFORE_SESSION = 100;

    @Inject
    private CurrentMember me;

    @Inject
    private Devices devices;

    @Inject
    private ProtectedPages protectedPages;

    @AroundInvoke
    Object check(InvocationContext invocation) throws Exception {
        if (!invocation.getMethod().getName().equals("validateRequest")
                || !(invocation.getParameters()[0] instanceof HttpServletRequest request)
                || !(invocation.getParameters()[2] instanceof HttpMessageContext context)
                || request.getUserPrincipal() == null) {
            return invocation.proceed();
        }
        var signedIn = me.identify(request.getUserPrincipal());
        if (signedIn.isEmpty()) {
            return protectedPages.answerVisitor(context);
        }
        devices.recordUse(signedIn.get().device(), BrowserCookie.browser(request));
        return invocation.proceed();
    }
}
