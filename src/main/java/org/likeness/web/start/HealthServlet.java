package org.likeness.web.start;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.database.Database;
import org.likeness.web.guard.Refusal;

/**
 * Health checks in the format of MicroProfile Health: {@code /health/ready} is up while the database is, {@code /health/live} while the
 * server responds.
 */
@WebServlet({"/health/ready", "/health/live"})
public class HealthServlet extends HttpServlet {
    @Inject
    private Database database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var checks = Json.createArrayBuilder();
        boolean up = true;
        if (request.getServletPath().equals("/health/ready")) {
            up = database.isUp();
            checks.add(Json.createObjectBuilder().add("name", "database").add("status", word(up)));
        }
        if (!up) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            Refusal.retryAfter(Refusal.RETRY, response);
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .print(Json.createObjectBuilder()
                        .add("status", word(up))
                        .add("checks", checks)
                        .build());
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
