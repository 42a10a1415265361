package org.likeness.web.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Saves the language that a visitor chooses with a link, {@code /language?to=zh}, and redirects back to the page. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
    private static final Duration LIFETIME = Duration.ofDays(365);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Texts.language(Objects.requireNonNullElse(request.getParameter("to"), ""));
        if (language.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        LanguageFilter.COOKIE.keep(language.get().getLanguage(), LIFETIME, request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", from(request.getHeader("Referer"), request));
    }

    /** The page of this site that the visitor comes from, without the host; the home page if they come from elsewhere. */
    private static String from(@Nullable String referer, HttpServletRequest request) {
        String home = request.getContextPath() + "/";
        try {
            URI page = URI.create(URI.create(referer == null ? "" : referer).toASCIIString());
            boolean ours = page.getRawAuthority() != null
                    && page.getRawAuthority().equalsIgnoreCase(request.getHeader("Host"))
                    && page.getRawPath().startsWith(home)
                    && !page.getRawPath().startsWith("//");
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return ours ? page.getRawPath() + query : home;
        } catch (IllegalArgumentException e) {
            return home;
        }
    }
}
