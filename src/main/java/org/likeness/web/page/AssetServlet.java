package org.likeness.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Serves styles and scripts. Browsers cache them for a year if the URL contains their version, otherwise for five minutes. Not
 * left to the server's default servlet, which redirects folders to the host that the request names.
 */
@WebServlet("/resources/*")
public class AssetServlet extends HttpServlet {
    /** The version, and the rest of the path. */
    private static final Pattern VERSIONED = Pattern.compile("/resources/([0-9a-f]{16})(/likeness/[^/]+)");

    /** No name starts with a dot, so no path leaves its folder; and folders have no extension. */
    private static final Pattern FILE = Pattern.compile("(/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)+\\.[a-z][a-z0-9]*");

    @Inject
    private Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        var versioned = VERSIONED.matcher(path);
        String file = versioned.matches() ? "/resources" + versioned.group(2) : path;
        boolean hasOneSpelling = request.getRequestURI().equals(request.getContextPath() + path);
        if (!hasOneSpelling || !FILE.matcher(file).matches() || !assets.isFile(file)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean isVersioned = versioned.matches() && versioned.group(1).equals(assets.version());
        assets.file(file).send(isVersioned, request, response);
    }
}
