package org.likeness.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.discussion.Posts;

/** {@code /posts/7}: a post, its comments, and the form for one more, in which stands what is known of who looks at it. */
@ApplicationScoped
class PostReading implements PostPart {
    static final String VIEW = "/WEB-INF/discussion/post.xhtml";

    private final Posts posts;
    private final PostBean bean;
    private final CommentForm form;
    private final Gate gate;

    @Inject
    PostReading(Posts posts, PostBean bean, CommentForm form, Gate gate) {
        this.posts = posts;
        this.bean = bean;
        this.form = form;
        this.gate = gate;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PostReading() {
        this(null, null, null, null);
    }

    @Override
    public void show(PostAddress at, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var post = posts.find(at.post());
        if (post.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (gate.member().isPresent()) {
            form.restore(gate.unsent(at.page()), "comment.unsent", request);
        } else {
            RememberedGuest.of(request).ifPresent(form::remember);
        }
        if (request.getParameter("reply") != null) {
            form.replyTo(request.getParameter("reply")); // rather than what the text that waited replied to
        }
        bean.show(post.get(), request);
        request.getRequestDispatcher(VIEW).forward(request, new PageResponse(response));
    }
}
