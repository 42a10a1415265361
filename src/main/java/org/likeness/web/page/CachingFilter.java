package org.likeness.web.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sets caching headers; {@link PageResponse} has the rules. Declared in {@code web.xml}, to come before all filters that respond
 * themselves.
 */
public class CachingFilter extends HttpFilter {
    /** The request attribute with a text that differs each time, such as the number of a form, and is ignored by the ETag. */
    public static final String IGNORED = "org.likeness.ignored";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var page = new PageResponse(request, response, request.getDispatcherType() == DispatcherType.ERROR);
        chain.doFilter(request, page);
        page.end();
    }
}
