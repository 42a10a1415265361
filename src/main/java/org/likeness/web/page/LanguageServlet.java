package org.likeness.web.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.likeness.language.Languages;

/** Saves the language that a visitor chooses with a link, {@code /language?to=zh}, and redirects back to the page. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
    private static final Duration LIFETIME = Duration.ofDays(365);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Languages.current().find(Objects.requireNonNullElse(request.getParameter("to"), ""));
        if (language.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PageLanguage.COOKIE.keep(language.get().tag(), LIFETIME, request, response);
        PreviousPage.showAgain(request, response);
    }
}
