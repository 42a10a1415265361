package org.likeness.account.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.likeness.account.PasswordStrength;
import org.likeness.account.PasswordStrength.Estimate;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;
import org.likeness.web.guard.Refusal;
import org.likeness.web.page.Texts;

/** Tells the script {@code password.js} how strong a password is and what is easy to guess about it. Keeps nothing. */
@WebServlet("/password-strength")
public class PasswordStrengthServlet extends HttpServlet {
    private static final int MAX_NAME = 254;

    @Inject
    private PasswordStrength strength;

    @Inject
    private RateLimit limit;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wait = limit.take(Kind.PASSWORD_STRENGTHS, Caller.at(request));
        if (wait.isPresent()) {
            Refusal.retryAfter(wait.get(), response);
            response.setStatus(Refusal.TOO_MANY_REQUESTS);
            return;
        }
        var estimate = strength.of(Objects.requireNonNullElse(request.getParameter("password"), ""), names(request));
        String json = Json.createObjectBuilder()
                .add("score", estimate.score())
                .add("text", text(estimate, Texts.of(request)))
                .build()
                .toString();
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(json);
    }

    private static List<String> names(HttpServletRequest request) {
        return Stream.of("email", "username", "nickname")
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .filter(name -> name.length() <= MAX_NAME)
                .toList();
    }

    private static String text(Estimate estimate, Texts texts) {
        String label = texts.get("strength." + estimate.score());
        return estimate.warning().isEmpty() ? label : label + " " + texts.get(estimate.warning());
    }
}
