package org.likeness.admin.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A page of the administration. It is never cached. */
abstract class AdminServlet extends HttpServlet {
    private static final String VIEWS = "/WEB-INF/admin/";

    /** Answers GET. */
    abstract void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "private, no-store");
        show(request, response);
    }

    static void forward(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher(VIEWS + view).forward(request, response);
    }

    /** The value of a field without spaces around it; empty if it is missing. */
    static String line(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
