package org.likeness.admin.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.likeness.admin.AdmissionActions;
import org.likeness.admin.MemberActions.Outcome;
import org.likeness.admin.NotAllowedException;
import org.likeness.database.RowId;

/** {@code /admin/invitations}: makes and revokes links with which people can register. */
@WebServlet("/admin/invitations")
@ServletSecurity(@HttpConstraint(rolesAllowed = "admin"))
public class InvitationsServlet extends AdminFormServlet {
    private static final String VIEW = "invitations.xhtml";

    @Inject
    private AdmissionActions actions;

    @Inject
    private InvitationsBean bean;

    @Inject
    private Clock clock;

    @Override
    void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        bean.show(request);
        forward(VIEW, request, response);
    }

    @Override
    void submit(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException, NotAllowedException {
        var revoked = RowId.parse(request.getParameter("revoke"));
        if (revoked.isPresent()) {
            revoke(revoked.get(), request);
            back(request, response);
            return;
        }
        response.setHeader("Cache-Control", "private, no-store");
        if (bean.read(request)) {
            var until = clock.instant().plus(Duration.ofDays(bean.daysValid()));
            bean.created(actions.invite(myId(), bean.usesAllowed(), until, bean.getNote()), request);
        } else {
            response.setStatus(UNPROCESSABLE);
        }
        bean.show(request);
        forward(VIEW, request, response); // not after a redirect: the link is shown only now
    }

    private void revoke(long invitation, HttpServletRequest request) throws NotAllowedException {
        if (actions.revoke(myId(), invitation) == Outcome.DONE) {
            good("admin.done.revoke_invitation", request);
        } else {
            bad("admin.outcome.unchanged", request);
        }
    }
}
