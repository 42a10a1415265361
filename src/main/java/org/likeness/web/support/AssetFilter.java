package org.likeness.web.support;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Says how long browsers may keep the files of which pages are made: a year and without asking where the address names their version,
 * a few minutes otherwise.
 */
@WebFilter({"/resources/*", "/webjars/*"})
public class AssetFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String FOR_FIVE_MINUTES = "public, max-age=300";

    /** The version, and the path without it. */
    private static final Pattern VERSIONED = Pattern.compile("/resources/([0-9a-f]{16})(/likeness/[^/]+)");

    @Inject
    private transient Assets assets;

    /** For the container only. */
    public AssetFilter() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        var versioned = VERSIONED.matcher(path);
        String file = versioned.matches() ? "/resources" + versioned.group(2) : path;
        if (!assets.isFile(file)) {
            chain.doFilter(request, response);
            return;
        }
        boolean library = path.startsWith("/webjars/"); // behind that stand its name and its version
        boolean named = library || (versioned.matches() && versioned.group(1).equals(assets.version()));
        response.setHeader("Cache-Control", named ? FOR_A_YEAR : FOR_FIVE_MINUTES);
        String etag = "\"" + assets.version() + "\"";
        if (!library) {
            response.setHeader("ETag", etag);
        }
        if (!library && etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (file.equals(path)) {
            chain.doFilter(request, response);
        } else {
            request.getRequestDispatcher(file).forward(request, response);
        }
    }
}
