package org.likeness.web.guard;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers 404 for the names of private folders. Servers already hide the files in them, but Payara redirects the bare name to the one with
 * a slash, which reveals that the folder exists.
 */
@WebServlet({"/WEB-INF", "/META-INF"})
public class PrivateFoldersServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
