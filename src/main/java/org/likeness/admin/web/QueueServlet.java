package org.likeness.admin.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.likeness.admin.NotAllowedException;
import org.likeness.admin.TextActions;
import org.likeness.admin.TextActions.Decision;
import org.likeness.admin.TextActions.Outcome;
import org.likeness.admin.TextId;
import org.likeness.report.ReportSubject;
import org.likeness.web.form.Redirect;
import org.likeness.web.page.Texts;

/**
 * {@code /admin/queue}: what was reported, and posts and comments that wait for approval, of which several can be approved or deleted at
 * once; {@code /admin/texts/post-7}: any one of them, to be approved or deleted.
 */
@WebServlet({"/admin/queue", "/admin/texts/*"})
@ServletSecurity(@HttpConstraint(rolesAllowed = "moderator"))
public class QueueServlet extends AdminFormServlet {
    private static final String QUEUE = "/admin/queue";

    @Inject
    private TextActions actions;

    @Inject
    private QueueBean bean;

    @Inject
    private ReportsBean reports;

    @Override
    void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getServletPath().equals(QUEUE)) {
            reports.show(request);
            bean.showQueue(reports.ids(), request);
            forward("queue.xhtml", request, response);
            return;
        }
        if (id(request).filter(id -> bean.show(id, request)).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        id(request).flatMap(id -> ReportSubject.parse(id.toString())).ifPresent(id -> reports.show(id, request));
        forward("text.xhtml", request, response);
    }

    @Override
    void submit(HttpServletRequest request, HttpServletResponse response) throws IOException, NotAllowedException {
        var decision = decision(request);
        if (request.getServletPath().equals(QUEUE)) {
            var selected = Selection.of(request);
            if (selected.isEmpty() || decision.isEmpty()) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            decide(selected.get(), decision.get(), request);
            Redirect.seeOther(QUEUE + place(request), request, response);
            return;
        }
        var id = id(request);
        if (id.isEmpty() || decision.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var outcome = actions.decide(myId(), id.get(), line(request.getParameter("fingerprint")), decision.get());
        switch (outcome) {
            case DONE -> good("admin.done." + decision.get().name().toLowerCase(Locale.ROOT), request);
            case EDITED -> bad("moderation.changed", request);
            case GONE, UNCHANGED -> good("moderation.decided", request);
        }
        if (outcome == Outcome.EDITED && request.getParameter("queue") == null) {
            back(request, response);
        } else {
            Redirect.seeOther(QUEUE + place(request), request, response);
        }
    }

    /** Decides on each text in a transaction of its own: one that cannot be decided on does not hold up the others. */
    private void decide(Selection selected, Decision decision, HttpServletRequest request) throws NotAllowedException {
        if (selected.texts().isEmpty()) {
            bad("moderation.none_selected", request);
            return;
        }
        var results = new SelectionResults(decision);
        for (var text : selected.texts()) {
            try {
                results.add(actions.decide(myId(), text.id(), text.fingerprint(), decision));
            } catch (NotAllowedException e) {
                if (e.reason() == NotAllowedException.Reason.ROLE_GONE) {
                    throw e;
                }
                results.addRefused();
            }
        }
        notice(results.isGood(), results.text(Texts.of(request)));
    }

    /** The page of the queue that the form was on. */
    private static String place(HttpServletRequest request) {
        return TextId.parse(request.getParameter("after"))
                .map(id -> "?after=" + id)
                .orElse("");
    }

    private static Optional<TextId> id(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        return TextId.parse(path.substring(1));
    }

    private static Optional<Decision> decision(HttpServletRequest request) {
        return List.of(Decision.values()).stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(request.getParameter("decision")))
                .findFirst();
    }
}
