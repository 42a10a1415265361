package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Posts;
import org.likeness.web.form.Redirect;

/** {@code /posts/7/comments/123}: the permanent link of a comment. Redirects to the page that currently contains it. */
@Singleton
class CommentLink implements PostsHandler {
    private final Comments comments;
    private final Posts posts;
    private final DiscussionAccess access;

    @Inject
    CommentLink(Comments comments, Posts posts, DiscussionAccess access) {
        this.comments = comments;
        this.posts = posts;
        this.access = access;
    }

    @Override
    public void show(PostPath path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var comment = comments.find(path.comment())
                .filter(found -> found.postId() == path.post())
                .filter(found -> (!found.isWaiting() && !found.isHidden())
                        || access.mayEdit(found.accountId())
                        || isOfGuest(found, request));
        if (comment.isEmpty() || posts.find(path.post()).filter(access::maySee).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Redirect.seeOther(to(comment.get()), request, response);
    }

    /** Whether a guest wrote it in this browser, and nobody has hidden it. */
    private static boolean isOfGuest(Comment comment, HttpServletRequest request) {
        return !comment.isHidden()
                && GuestCookie.secret(request).filter(comment::isByGuest).isPresent();
    }

    /** The path of the page with this comment. One that waits for approval is shown to its author at the end of every page. */
    String to(Comment comment) {
        var after = comment.isWaiting() ? null : comments.startOfPageWith(comment);
        return "/posts/" + comment.postId() + (after == null ? "" : "?after=" + after) + "#comment-" + comment.id();
    }
}
