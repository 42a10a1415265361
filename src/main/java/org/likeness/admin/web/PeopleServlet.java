package org.likeness.admin.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.admin.NotAllowedException;
import org.likeness.database.RowId;
import org.likeness.web.form.Redirect;

/** {@code /admin/people}: all accounts; {@code /admin/people/7}: one of them, and what can be done to it. */
@WebServlet({"/admin/people", "/admin/people/*"})
@ServletSecurity(@HttpConstraint(rolesAllowed = "moderator"))
public class PeopleServlet extends AdminFormServlet {
    @Inject
    private Accounts accounts;

    @Inject
    private AdminPeopleBean people;

    @Inject
    private AdminPersonBean person;

    @Inject
    private PersonForms forms;

    @Override
    void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getPathInfo() == null) {
            people.show(request);
            forward("people.xhtml", request, response);
            return;
        }
        var account = account(request);
        if (account.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        person.show(account.get(), request);
        forward("person.xhtml", request, response);
    }

    @Override
    void submit(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException, NotAllowedException {
        var account = account(request);
        if (account.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var form = PersonForms.Form.of(request.getParameter("action"));
        if (form.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var result = forms.submit(form.get(), myId(), account.get(), request);
        if (result.isInvalid()) {
            person.showAgain(account.get(), result.errors(), request);
            response.setStatus(UNPROCESSABLE);
            forward("person.xhtml", request, response);
            return;
        }
        if (result.isDone()) {
            good(result.key(), request);
        } else {
            bad(result.key(), request);
        }
        if (request.getParameter("queue") != null) {
            Redirect.seeOther("/admin/queue", request, response);
        } else if (accounts.find(account.get().getId()).isPresent()) {
            back(request, response);
        } else {
            Redirect.seeOther("/admin/people", request, response);
        }
    }

    private Optional<Account> account(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        return RowId.parse(path.substring(1)).flatMap(accounts::find);
    }
}
