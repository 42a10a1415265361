package org.likeness.web.support;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.config.AvatarSettings.Remote;
import org.likeness.config.Settings;

/**
 * Tells browsers what pages may do: scripts, styles and forms are this site's own, nothing stands inline, nobody frames a page. Only
 * pictures may come from other servers, where the operator allows that.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /** For the container only. */
    public SecurityHeadersFilter() {}

    @Inject
    void use(Settings settings) {
        // Bootstrap's signs are data:. A federated server, or one that a picture is redirected to, may be any.
        String pictures = settings.avatars().remote() == Remote.DIRECT ? "'self' data: https: http:" : "'self' data:";
        headers.put(
                "Content-Security-Policy",
                "default-src 'self'; img-src " + pictures
                        + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        headers.forEach(response::setHeader);
        chain.doFilter(request, response);
    }
}
