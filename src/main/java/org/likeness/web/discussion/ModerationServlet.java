package org.likeness.web.discussion;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.likeness.discussion.Comments;
import org.likeness.web.support.Redirect;
import org.likeness.web.support.Refusal;

/**
 * {@code /moderation}: moderators let comments of guests through, or delete them. For other members there is no such page; who is not
 * signed in is sent to sign in first.
 */
@WebServlet("/moderation")
public class ModerationServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String PAGE = "/moderation";

    @Inject
    private transient Comments comments;

    @Inject
    private transient ModerationBean bean;

    @Inject
    private transient Gate gate;

    /** For the container only. */
    public ModerationServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!isForModerator(request, response)) {
            return;
        }
        bean.show(request);
        request.getRequestDispatcher("/WEB-INF/discussion/moderation.xhtml").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isForModerator(request, response)) {
            return;
        }
        if (!gate.hasToken(request)) {
            Refusal.WRONG_TOKEN.answer(request, response);
            return;
        }
        Typed.id(request.getParameter("release")).ifPresent(comments::release);
        Typed.id(request.getParameter("delete")).ifPresent(comments::delete);
        Redirect.seeOther(PAGE, request, response);
    }

    private boolean isForModerator(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (gate.memberOrSignIn(PAGE, Map.of(), request, response).isEmpty()) {
            return false;
        }
        boolean moderator = gate.isModerator();
        if (!moderator) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return moderator;
    }
}
