package org.likeness.account.web;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.likeness.web.guard.DatabaseFreePaths;

/** Lets requests for images and other public files pass before any other interceptor authenticates them. */
@SkipLoginForImages
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class SkipLoginForImagesInterceptor implements Serializable {
    private static final Pattern PUBLIC = Pattern.compile("/(v3|.+\\.(?!xhtml$)[^./]+)");
    private static final Pattern HASH = Pattern.compile("/([0-9a-fA-F]{32}|[0-9a-fA-F]{64})/?");

    @AroundInvoke
    Object skip(InvocationContext invocation) throws Exception {
        if (invocation.getMethod().getName().equals("validateRequest")
                && invocation.getParameters()[2] instanceof HttpMessageContext context
                && isPublic(context.getRequest())) {
            return context.doNothing();
        }
        return invocation.proceed();
    }

    private static boolean isPublic(HttpServletRequest request) {
        return DatabaseFreePaths.covers(request)
                || PUBLIC.matcher(request.getServletPath()).matches()
                || HASH.matcher(request.getRequestURI()
                                .substring(request.getContextPath().length()))
                        .matches();
    }
}
