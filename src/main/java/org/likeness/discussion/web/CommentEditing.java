package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Comments;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Refusal;

/** {@code /posts/7/comments/123/edit}: a member edits one of their comments. */
@Singleton
class CommentEditing implements PostsHandler {
    private static final String VIEW = "/WEB-INF/discussion/edit-comment.xhtml";

    private final Comments comments;
    private final CommentLink link;
    private final CommentForm form;
    private final DiscussionAccess access;
    private final ApprovalPolicy approvalPolicy;

    @Inject
    CommentEditing(
            Comments comments,
            CommentLink link,
            CommentForm form,
            DiscussionAccess access,
            ApprovalPolicy approvalPolicy) {
        this.comments = comments;
        this.link = link;
        this.form = form;
        this.access = access;
        this.approvalPolicy = approvalPolicy;
    }

    @Override
    public void show(PostPath path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var member = access.memberOrSignIn(page(path), Map.of(), request, response);
        if (member.isEmpty()) {
            return;
        }
        var comment = own(path, response);
        if (comment.isEmpty()) {
            return;
        }
        form.edit(comment.get().body());
        form.restore(access.pendingFields(page(path)), "comment.unsent", request);
        request.getRequestDispatcher(VIEW).forward(request, response);
    }

    @Override
    public void submit(PostPath path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.read(request);
        var member = access.memberOrSignIn(page(path), form.pendingFields(), request, response);
        if (member.isEmpty()) {
            return;
        }
        var comment = own(path, response);
        if (comment.isEmpty()) {
            return;
        }
        if (!access.hasToken(request)) {
            form.showAgain(HttpServletResponse.SC_FORBIDDEN, Refusal.WRONG_TOKEN.key(), VIEW, request, response);
        } else if (!form.isValid(request)) {
            form.showAgain(ContributionForm.UNPROCESSABLE, "comment.not_kept", VIEW, request, response);
        } else {
            boolean waits = approvalPolicy.requiresApproval(member.get());
            comments.edit(path.comment(), member.get().getId(), form.getText(), waits);
            access.clearPending(page(path));
            Redirect.seeOther(link.to(comment.get()), request, response);
        }
    }

    /** The comment. If it does not exist or belongs to somebody else, answers 404 or 403 and returns empty. */
    private Optional<Comment> own(PostPath path, HttpServletResponse response) throws IOException {
        var comment = comments.find(path.comment()).filter(found -> found.postId() == path.post());
        if (comment.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!access.mayEdit(comment.get().accountId())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return Optional.empty();
        }
        return comment;
    }

    private static String page(PostPath path) {
        return path.postPage() + "/comments/" + path.comment() + "/edit";
    }
}
