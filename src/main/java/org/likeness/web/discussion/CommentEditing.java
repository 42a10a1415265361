package org.likeness.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Comments;
import org.likeness.web.support.Redirect;
import org.likeness.web.support.Refusal;

/** {@code /posts/7/comments/123/edit}: a member changes a comment of their own. */
@ApplicationScoped
class CommentEditing implements PostPart {
    private static final String VIEW = "/WEB-INF/discussion/edit-comment.xhtml";

    private final Comments comments;
    private final CommentLink link;
    private final CommentForm form;
    private final Gate gate;

    @Inject
    CommentEditing(Comments comments, CommentLink link, CommentForm form, Gate gate) {
        this.comments = comments;
        this.link = link;
        this.form = form;
        this.gate = gate;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    CommentEditing() {
        this(null, null, null, null);
    }

    @Override
    public void show(PostAddress at, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var member = gate.memberOrSignIn(page(at), Map.of(), request, response);
        if (member.isEmpty()) {
            return;
        }
        var comment = own(at, response);
        if (comment.isEmpty()) {
            return;
        }
        form.change(comment.get().body());
        form.restore(gate.unsent(page(at)), "comment.unsent", request);
        request.getRequestDispatcher(VIEW).forward(request, response);
    }

    @Override
    public void change(PostAddress at, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.read(request);
        var member = gate.memberOrSignIn(page(at), form.typed(), request, response);
        if (member.isEmpty()) {
            return;
        }
        var comment = own(at, response);
        if (comment.isEmpty()) {
            return;
        }
        if (!gate.hasToken(request)) {
            form.again(HttpServletResponse.SC_FORBIDDEN, Refusal.WRONG_TOKEN.key(), VIEW, request, response);
        } else if (!form.isRight(request)) {
            form.again(WrittenForm.UNPROCESSABLE, "comment.not_kept", VIEW, request, response);
        } else {
            comments.change(at.comment(), member.get().getId(), form.getText());
            gate.sent(page(at));
            Redirect.seeOther(link.to(comment.get()), request, response);
        }
    }

    /** The comment, where it is there and one's own; otherwise the refusal is answered. */
    private Optional<Comment> own(PostAddress at, HttpServletResponse response) throws IOException {
        var comment = comments.find(at.comment()).filter(found -> found.postId() == at.post());
        if (comment.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!gate.mayEdit(comment.get().accountId())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return Optional.empty();
        }
        return comment;
    }

    private static String page(PostAddress at) {
        return at.page() + "/comments/" + at.comment() + "/edit";
    }
}
