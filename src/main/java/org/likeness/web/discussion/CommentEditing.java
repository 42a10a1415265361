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
import org.likeness.web.support.Texts;

/** {@code /posts/7/comments/123/edit}: a member changes a comment of their own. */
@ApplicationScoped
class CommentEditing implements PostPart {
    private static final String VIEW = "/WEB-INF/discussion/edit-comment.xhtml";
    private static final int UNPROCESSABLE = 422;

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
        var unsent = gate.unsent(page(at));
        if (!unsent.isEmpty()) {
            form.fill(unsent);
            form.say(Texts.of(request).get("comment.unsent"));
        }
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
            again(HttpServletResponse.SC_FORBIDDEN, Refusal.WRONG_TOKEN.key(), request, response);
        } else if (!form.isRight(request, false)) {
            again(UNPROCESSABLE, "comment.not_kept", request, response);
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

    private void again(int status, String key, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.say(Texts.of(request).get(key));
        response.setStatus(status);
        request.getRequestDispatcher(VIEW).forward(request, response);
    }

    private static String page(PostAddress at) {
        return at.page() + "/comments/" + at.comment() + "/edit";
    }
}
