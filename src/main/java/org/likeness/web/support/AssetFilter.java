package org.likeness.web.support;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says how long browsers may keep the files of which pages are made: a year and without asking where the address names the content that
 * they get, a few minutes otherwise.
 */
@WebFilter({"/resources/*", "/webjars/*"})
public class AssetFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String FOR_FIVE_MINUTES = "public, max-age=300";

    @Inject
    private transient Assets assets;

    /** For the container only. */
    public AssetFilter() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        var version = assets.version(path);
        if (version.isPresent()) {
            boolean named = version.get().equals(request.getParameter("v"));
            String etag = "\"" + version.get() + "\"";
            response.setHeader("Cache-Control", named ? FOR_A_YEAR : FOR_FIVE_MINUTES);
            response.setHeader("ETag", etag);
            if (etag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
