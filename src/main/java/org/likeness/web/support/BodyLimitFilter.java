package org.likeness.web.support;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Refuses forms that are larger than any of ours can be. Multipart forms have a limit of their own. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class BodyLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final int MOST_BYTES = 1 << 20;

    /** For the container only. */
    public BodyLimitFilter() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isMultipart(request) || isSmall(request)) {
            chain.doFilter(request, response);
        } else {
            Refusal.TOO_LARGE.answer(request, response);
        }
    }

    private static boolean isSmall(HttpServletRequest request) {
        boolean unknown = request.getHeader("Transfer-Encoding") != null; // forms of browsers say their length
        return !unknown && request.getContentLengthLong() <= MOST_BYTES;
    }

    /** Whether the body is a form with files. */
    public static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
