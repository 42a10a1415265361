package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.discussion.Comments;
import org.likeness.discussion.OwnGuestComments;
import org.likeness.discussion.OwnGuestComments.Outcome;
import org.likeness.web.form.Redirect;

/**
 * {@code /posts/7/comments/123/withdraw}: a guest takes back a comment, after one more question. Only the browser that sent the comment has
 * the cookie, which no form of another site sends along.
 */
@Singleton
class Withdrawal implements PostsHandler {
    private static final String VIEW = "/WEB-INF/discussion/withdraw.xhtml";

    private final Comments comments;
    private final OwnGuestComments own;
    private final DeletionBean bean;

    @Inject
    Withdrawal(Comments comments, OwnGuestComments own, DeletionBean bean) {
        this.comments = comments;
        this.own = own;
        this.bean = bean;
    }

    @Override
    public void show(PostPath path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var secret = GuestCookie.secret(request);
        var comment = comments.find(path.comment())
                .filter(found -> found.postId() == path.post())
                .filter(found -> secret.filter(found::isByGuest).isPresent());
        if (secret.isEmpty() || comment.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!own.isWithdrawable(comment.get(), secret.get())) {
            refuse(path, request, response);
        } else {
            bean.ask("withdraw.question", comment.get().body(), path.postPage());
            request.getRequestDispatcher(VIEW).forward(request, response);
        }
    }

    @Override
    public void submit(PostPath path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var secret = GuestCookie.secret(request);
        boolean isElsewhere = comments.find(path.comment())
                .filter(found -> found.postId() != path.post())
                .isPresent();
        if (secret.isEmpty() || isElsewhere) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Outcome outcome = own.withdraw(path.comment(), secret.get());
        switch (outcome) {
            case DONE, GONE -> // a second click succeeds, too
                Redirect.seeOther(path.postPage() + "?withdrawn=true#answer", request, response);
            case NOT_YOURS -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case TOO_LATE -> refuse(path, request, response);
        }
    }

    private void refuse(PostPath path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        bean.refuse("withdraw.too_late", path.postPage());
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.getRequestDispatcher(VIEW).forward(request, response);
    }
}
