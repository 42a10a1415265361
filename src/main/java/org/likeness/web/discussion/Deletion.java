package org.likeness.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Posts;
import org.likeness.web.support.Notices;
import org.likeness.web.support.Redirect;
import org.likeness.web.support.Refusal;
import org.likeness.web.support.Texts;

/** {@code /posts/7/delete} and {@code /posts/7/comments/123/delete}: asks once more, and deletes. */
@ApplicationScoped
class Deletion implements PostPart {
    private static final String VIEW = "/WEB-INF/discussion/delete.xhtml";

    private final Posts posts;
    private final Comments comments;
    private final DeletionBean bean;
    private final Notices notices;
    private final Gate gate;

    /** What may be deleted: by whom, and where it stands. */
    private record Target(@Nullable Long author, String question, String text, String back) {}

    @Inject
    Deletion(Posts posts, Comments comments, DeletionBean bean, Notices notices, Gate gate) {
        this.posts = posts;
        this.comments = comments;
        this.bean = bean;
        this.notices = notices;
        this.gate = gate;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Deletion() {
        this(null, null, null, null, null);
    }

    @Override
    public void show(PostAddress at, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (gate.memberOrSignIn(page(at), Map.of(), request, response).isEmpty()) {
            return;
        }
        var target = target(at);
        if (target.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!gate.mayDelete(target.get().author())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            bean.ask(target.get().question(), target.get().text(), target.get().back());
            request.getRequestDispatcher(VIEW).forward(request, response);
        }
    }

    @Override
    public void change(PostAddress at, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (gate.memberOrSignIn(page(at), Map.of(), request, response).isEmpty()) {
            return;
        }
        var target = target(at);
        if (!gate.hasToken(request)) {
            Refusal.WRONG_TOKEN.answer(request, response);
        } else if (target.isEmpty() && comments.find(at.comment()).isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND); // it stands below another post
        } else if (target.isPresent() && !gate.mayDelete(target.get().author())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            if (target.isPresent()) {
                delete(at);
            }
            notices.good(Texts.of(request).get("delete.done"));
            boolean postIsThere = at.comment() != 0 && posts.find(at.post()).isPresent();
            Redirect.seeOther(postIsThere ? at.page() : "/", request, response);
        }
    }

    private void delete(PostAddress at) {
        if (at.comment() == 0) {
            posts.delete(at.post());
        } else {
            comments.delete(at.comment());
        }
    }

    /** Empty where it is gone already: a second click is as good as the first. */
    private Optional<Target> target(PostAddress at) {
        if (at.comment() == 0) {
            return posts.find(at.post())
                    .map(post -> new Target(post.accountId(), "delete.post", post.title(), at.page()));
        }
        return comments.find(at.comment())
                .filter(comment -> comment.postId() == at.post())
                .map(comment -> new Target(
                        comment.accountId(),
                        "delete.comment",
                        comment.body(),
                        at.page() + "/comments/" + comment.id()));
    }

    private static String page(PostAddress at) {
        return at.page() + (at.comment() == 0 ? "" : "/comments/" + at.comment()) + "/delete";
    }
}
