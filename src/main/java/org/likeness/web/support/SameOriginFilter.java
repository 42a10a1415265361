package org.likeness.web.support;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that change something and come from a page of another site, by what the browser itself says of them. The
 * first of two locks; the second is the token.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header">Fetch Metadata, Sec-Fetch-Site</a>
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class SameOriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    /** For the container only. */
    public SameOriginFilter() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            Refusal.FOREIGN.answer(request, response);
        }
    }

    /** Whether nothing says that a page of another site sent this. */
    public static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return (site == null || OURS.contains(site)) && isOurOrigin(request.getHeader("Origin"), request);
    }

    /** Only the authority is compared: behind a proxy that ends TLS, the scheme that we see is not the browser's. */
    private static boolean isOurOrigin(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return true; // not a browser, or one that sends none; the token decides
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
