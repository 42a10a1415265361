package org.likeness.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/** Saves the theme that a visitor chooses with a link, {@code /theme?to=dark}, and redirects back to the page. */
@WebServlet("/theme")
public class ThemeServlet extends HttpServlet {
    private static final Duration LIFETIME = Duration.ofDays(365);

    @Inject
    private Theme theme;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String word = Objects.requireNonNullElse(request.getParameter("to"), "");
        if (!theme.getAll().contains(word)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (word.equals(Theme.SYSTEM)) {
            Theme.COOKIE.forget(request, response);
        } else {
            Theme.COOKIE.keep(word, LIFETIME, request, response);
        }
        PreviousPage.showAgain(request, response);
    }
}
