package org.likeness.web.support;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the language that somebody chooses by a link, {@code /language?to=zh}, and shows the page they come from in it. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Duration KEPT = Duration.ofDays(365);

    /** For the container only. */
    public LanguageServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Texts.language(Objects.requireNonNullElse(request.getParameter("to"), ""));
        if (language.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        LanguageFilter.COOKIE.keep(language.get().getLanguage(), KEPT, request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", from(request.getHeader("Referer"), request));
    }

    /** The page of this site that the visitor comes from, without its host; the first page where they come from elsewhere. */
    private static String from(@Nullable String referer, HttpServletRequest request) {
        String first = request.getContextPath() + "/";
        try {
            URI page = URI.create(referer == null ? "" : referer);
            boolean ours = page.getRawAuthority() != null
                    && page.getRawAuthority().equalsIgnoreCase(request.getHeader("Host"))
                    && page.getRawPath().startsWith(first)
                    && !page.getRawPath().startsWith("//");
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return ours ? page.getRawPath() + query : first;
        } catch (IllegalArgumentException e) {
            return first;
        }
    }
}
