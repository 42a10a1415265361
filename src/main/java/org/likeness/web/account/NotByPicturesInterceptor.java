package org.likeness.web.account;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.io.Serializable;
import java.util.Set;

/** Lets requests for pictures pass before any other interceptor asks who sends them. */
@NotByPictures
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class NotByPicturesInterceptor implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Set<String> PICTURES = Set.of("/avatar", "/portraits");

    /** For the container only. */
    public NotByPicturesInterceptor() {}

    @AroundInvoke
    Object pass(InvocationContext invocation) throws Exception {
        if (invocation.getMethod().getName().equals("validateRequest")
                && invocation.getParameters()[2] instanceof HttpMessageContext context
                && PICTURES.contains(context.getRequest().getServletPath())) {
            return context.doNothing();
        }
        return invocation.proceed();
    }
}
