package org.likeness.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Comments;
import org.likeness.web.support.Redirect;

/** {@code /posts/7/comments/123}: the address that a comment keeps; it leads to the page that holds the comment now. */
@ApplicationScoped
class CommentLink implements PostPart {
    private final Comments comments;

    @Inject
    CommentLink(Comments comments) {
        this.comments = comments;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    CommentLink() {
        this(null);
    }

    @Override
    public void show(PostAddress at, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var comment = comments.find(at.comment()).filter(found -> found.postId() == at.post() && !found.isWaiting());
        if (comment.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Redirect.seeOther(to(comment.get()), request, response);
    }

    /** Where a comment stands now, within this site. */
    String to(Comment comment) {
        var after = comments.startOfPageWith(comment);
        return "/posts/" + comment.postId() + (after == null ? "" : "?after=" + after) + "#comment-" + comment.id();
    }
}
