package org.likeness.admin.web;

import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.likeness.web.form.Redirect;

/** {@code /admin} leads to the first page that the member may see; {@code /moderation} is the former URL of the queue. */
@WebServlet({"/admin", "/moderation"})
@ServletSecurity(@HttpConstraint(rolesAllowed = "moderator"))
public class AdminHomeServlet extends AdminServlet {
    @Override
    void show(HttpServletRequest request, HttpServletResponse response) {
        boolean overview = request.getServletPath().equals("/admin") && request.isUserInRole("admin");
        Redirect.seeOther(overview ? "/admin/overview" : "/admin/queue", request, response);
    }
}
