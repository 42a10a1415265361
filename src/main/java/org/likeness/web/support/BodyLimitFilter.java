package org.likeness.web.support;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Refuses bodies that are larger than any of our forms can be, or do not say how large they are. The uploads have a limit of their own. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class BodyLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Set<String> UPLOADS = Set.of("/profile/avatar", "/profile/avatar/draft");
    private static final int MOST_BYTES = 1 << 20;

    /** For the container only. */
    public BodyLimitFilter() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (UPLOADS.contains(request.getServletPath()) || isSmall(request)) {
            chain.doFilter(request, response);
        } else {
            Refusal.TOO_LARGE.answer(request, response);
        }
    }

    /** A request that changes nothing has no body; browsers say the length of all others. */
    private static boolean isSmall(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length <= MOST_BYTES && (length >= 0 || SameOriginFilter.SAFE.contains(request.getMethod()));
    }
}
