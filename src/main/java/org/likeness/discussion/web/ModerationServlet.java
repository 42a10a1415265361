package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.likeness.database.RowId;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Posts;
import org.likeness.web.form.Notices;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Refusal;
import org.likeness.web.page.Texts;

/**
 * {@code /moderation}: moderators approve or delete comments of guests and the first posts and comments of members. Other members get
 * 404; visitors have to sign in first.
 */
@WebServlet("/moderation")
public class ModerationServlet extends HttpServlet {
    private static final String PAGE = "/moderation";

    @Inject
    private Posts posts;

    @Inject
    private Comments comments;

    @Inject
    private ModerationBean bean;

    @Inject
    private Notices notices;

    @Inject
    private DiscussionAccess access;

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
        if (!access.hasToken(request)) {
            Refusal.WRONG_TOKEN.answer(request, response);
            return;
        }
        if (!approve(request)) {
            notices.bad(Texts.of(request).get("moderation.changed"));
        }
        RowId.parse(request.getParameter("delete-post")).ifPresent(posts::delete);
        RowId.parse(request.getParameter("delete")).ifPresent(comments::delete);
        Redirect.seeOther(PAGE, request, response);
    }

    /** False if the author edited it since the moderator read it. */
    private boolean approve(HttpServletRequest request) {
        var post = RowId.parse(request.getParameter("release-post"));
        var comment = RowId.parse(request.getParameter("release"));
        return post.map(id -> posts.approve(id, FormInput.line(request.getParameter("read-post-" + id))))
                        .orElse(true)
                && comment.map(id -> comments.approve(id, FormInput.line(request.getParameter("read-comment-" + id))))
                        .orElse(true);
    }

    private boolean isForModerator(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (access.memberOrSignIn(PAGE, Map.of(), request, response).isEmpty()) {
            return false;
        }
        boolean moderator = access.isModerator();
        if (!moderator) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return moderator;
    }
}
