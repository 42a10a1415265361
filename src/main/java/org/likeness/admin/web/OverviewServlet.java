package org.likeness.admin.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /admin/overview} and {@code /admin/settings}: how the site is, for its operator. */
@WebServlet({"/admin/overview", "/admin/settings"})
@ServletSecurity(@HttpConstraint(rolesAllowed = "admin"))
public class OverviewServlet extends AdminServlet {
    @Inject
    private OverviewBean bean;

    @Override
    void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        boolean settings = request.getServletPath().endsWith("/settings");
        if (!settings) {
            bean.show(request);
        }
        forward(settings ? "settings.xhtml" : "overview.xhtml", request, response);
    }
}
