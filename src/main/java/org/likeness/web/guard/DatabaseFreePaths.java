package org.likeness.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/**
 * The paths that work without the database: avatars, drawings, assets, icons and health checks. The avatar server uses the database while it is
 * up.
 */
public final class DatabaseFreePaths {
    /** The request attribute with the exception of the database, if it failed during authentication. */
    public static final String FAILURE = DatabaseFreePaths.class.getName();

    private static final List<String> FOLDERS = List.of(
            "/avatar",
            "/portraits/",
            "/likeness/drawn/",
            "/resources/",
            "/jakarta.faces.resource/",
            "/health/",
            "/site-",
            "/custom.css",
            "/favicon.ico",
            "/apple-touch-icon",
            "/manifest.webmanifest",
            "/language",
            "/theme");

    private DatabaseFreePaths() {}

    /** Whether the path of the request is one of them. */
    public static boolean covers(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return FOLDERS.stream().anyMatch(path::startsWith);
    }
}
