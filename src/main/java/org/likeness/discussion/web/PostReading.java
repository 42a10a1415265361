package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.discussion.Posts;
import org.likeness.web.page.CachingFilter;

/** {@code /posts/7}: a post, its comments, and the form for a new comment, filled with what is known about the visitor. */
@Singleton
class PostReading implements PostsHandler {
    static final String VIEW = "/WEB-INF/discussion/post.xhtml";

    private final Posts posts;
    private final PostBean bean;
    private final CommentForm form;
    private final DiscussionAccess access;

    @Inject
    PostReading(Posts posts, PostBean bean, CommentForm form, DiscussionAccess access) {
        this.posts = posts;
        this.bean = bean;
        this.form = form;
        this.access = access;
    }

    @Override
    public void show(PostPath path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var post = posts.find(path.post()).filter(access::maySee);
        if (post.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (access.member().isPresent()) {
            form.restore(access.pendingFields(path.postPage()), "comment.unsent", request);
            request.setAttribute(
                    CachingFilter.IGNORED, form.getSubmission()); // the page is the same with any submission ID
        } else {
            form.share();
            RememberedGuest.of(request).ifPresent(form::fillFrom);
        }
        if (request.getParameter("reply") != null) {
            form.replyTo(request.getParameter("reply")); // overrides what the restored text replied to
        }
        bean.show(post.get(), request);
        request.getRequestDispatcher(VIEW).forward(request, response);
    }
}
