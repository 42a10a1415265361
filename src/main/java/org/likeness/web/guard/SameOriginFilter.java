package org.likeness.web.guard;

import jakarta.inject.Inject;
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
 * Refuses requests that change something and come from a page of another site, according to the headers that browsers set. The first of
 * two defences against CSRF; the second is the token.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header">Fetch Metadata, Sec-Fetch-Site</a>
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class SameOriginFilter extends HttpFilter {
    static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Inject
    private RefusedOrigins refused;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            if (!isOurOrigin(request.getHeader("Origin"), request)) {
                refused.log(request.getHeader("Origin"), request.getHeader("Host"));
            }
            Refusal.FOREIGN.answer(request, response);
        }
    }

    /** Whether no header says that the request comes from another site. */
    public static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return (site == null || OURS.contains(site)) && isOurOrigin(request.getHeader("Origin"), request);
    }

    /** Compares only the authority: behind a proxy that terminates TLS, the scheme differs from the browser's. */
    private static boolean isOurOrigin(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return true; // not a browser, or an old one; the token decides
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
