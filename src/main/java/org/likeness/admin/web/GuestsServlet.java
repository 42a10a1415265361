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
import org.likeness.admin.GuestActions;
import org.likeness.admin.NotAllowedException;
import org.likeness.database.RowId;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Comments;
import org.likeness.web.form.Redirect;
import org.likeness.web.page.Texts;

/** {@code /admin/guests}: the guests who cannot comment; {@code /admin/guests/12}: blocks the guest who wrote comment 12. */
@WebServlet({"/admin/guests", "/admin/guests/*"})
@ServletSecurity(@HttpConstraint(rolesAllowed = "moderator"))
public class GuestsServlet extends AdminFormServlet {
    private static final String FORM = "block-guest.xhtml";

    @Inject
    private GuestActions actions;

    @Inject
    private GuestsBean list;

    @Inject
    private GuestBlockBean form;

    @Inject
    private Comments comments;

    @Override
    void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getPathInfo() == null) {
            list.show(request);
            forward("guests.xhtml", request, response);
            return;
        }
        var comment = comment(request);
        if (comment.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        form.show(comment.get(), request);
        forward(FORM, request, response);
    }

    @Override
    void submit(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException, NotAllowedException {
        if (request.getPathInfo() == null) {
            lift(request, response);
            return;
        }
        var comment = comment(request);
        if (comment.isEmpty()) {
            bad("admin.guests.gone", request);
            Redirect.seeOther("/admin/queue", request, response);
            return;
        }
        form.show(comment.get(), request);
        if (!form.read(request)) {
            response.setStatus(UNPROCESSABLE);
            response.setHeader("Cache-Control", "private, no-store");
            forward(FORM, request, response);
            return;
        }
        var deleted = actions.block(myId(), comment.get().id(), form.terms());
        if (deleted.isEmpty()) {
            bad("admin.guests.gone", request);
        } else {
            notice(true, Texts.of(request).get("admin.guests.done", deleted.get()));
        }
        Redirect.seeOther("/admin/queue", request, response);
    }

    private void lift(HttpServletRequest request, HttpServletResponse response)
            throws IOException, NotAllowedException {
        var id = RowId.parse(request.getParameter("lift"));
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (actions.lift(myId(), id.get())) {
            good("admin.done.unblock_guest", request);
        } else {
            bad("admin.outcome.unchanged", request);
        }
        back(request, response);
    }

    /** The comment of a guest in the path; empty if there is none. */
    private Optional<Comment> comment(HttpServletRequest request) {
        return RowId.parse(request.getPathInfo().substring(1))
                .flatMap(comments::find)
                .filter(comment -> comment.guest().isPresent());
    }
}
