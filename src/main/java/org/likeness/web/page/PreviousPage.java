package org.likeness.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The page with the link in its footer that changes the language or the theme. */
final class PreviousPage {
    /** The end of the page, where that link is. */
    private static final String FOOTER = "#footer";

    private PreviousPage() {}

    /** Redirects to the footer of the page that the visitor comes from, or to the home page if they come from elsewhere. */
    static void showAgain(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path(request.getHeader("Referer"), request));
    }

    private static String path(@Nullable String referer, HttpServletRequest request) {
        String home = request.getContextPath() + "/";
        try {
            URI page = URI.create(URI.create(referer == null ? "" : referer).toASCIIString());
            boolean ours = page.getRawAuthority() != null
                    && page.getRawAuthority().equalsIgnoreCase(request.getHeader("Host"))
                    && page.getRawPath().startsWith(home)
                    && !page.getRawPath().startsWith("//");
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return ours ? page.getRawPath() + query + FOOTER : home;
        } catch (IllegalArgumentException e) {
            return home;
        }
    }
}
