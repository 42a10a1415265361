package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Posts;
import org.likeness.web.form.Notices;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Refusal;
import org.likeness.web.page.Texts;

/** {@code /posts/7/delete} and {@code /posts/7/comments/123/delete}: asks for confirmation, then deletes. */
@Singleton
class Deletion implements PostsHandler {
    private static final String VIEW = "/WEB-INF/discussion/delete.xhtml";

    private final Posts posts;
    private final Comments comments;
    private final DeletionBean bean;
    private final Notices notices;
    private final DiscussionAccess access;

    /** A post or comment to delete. */
    private record Target(@Nullable Long author, String question, String text, String back) {}

    @Inject
    Deletion(Posts posts, Comments comments, DeletionBean bean, Notices notices, DiscussionAccess access) {
        this.posts = posts;
        this.comments = comments;
        this.bean = bean;
        this.notices = notices;
        this.access = access;
    }

    @Override
    public void show(PostPath path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (access.memberOrSignIn(page(path), Map.of(), request, response).isEmpty()) {
            return;
        }
        var target = target(path);
        if (target.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!access.mayEdit(target.get().author())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            bean.ask(target.get().question(), target.get().text(), target.get().back());
            request.getRequestDispatcher(VIEW).forward(request, response);
        }
    }

    @Override
    public void submit(PostPath path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (access.memberOrSignIn(page(path), Map.of(), request, response).isEmpty()) {
            return;
        }
        var target = target(path);
        if (!access.hasToken(request)) {
            Refusal.WRONG_TOKEN.answer(request, response);
        } else if (target.isEmpty() && isElsewhere(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (target.isPresent() && !access.mayEdit(target.get().author())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            if (target.isPresent()) {
                delete(path);
            }
            notices.good(Texts.of(request).get("delete.done"));
            boolean postIsThere = path.comment() != 0 && posts.find(path.post()).isPresent();
            Redirect.seeOther(postIsThere ? path.postPage() : "/", request, response);
        }
    }

    /** Whether it exists, but belongs to another post or is hidden from this member. */
    private boolean isElsewhere(PostPath path) {
        return path.comment() == 0
                ? posts.find(path.post()).isPresent()
                : comments.find(path.comment()).isPresent();
    }

    private void delete(PostPath path) {
        if (path.comment() == 0) {
            posts.delete(path.post());
        } else {
            comments.delete(path.comment());
        }
    }

    /** Empty if it was deleted before: a second click succeeds, too. */
    private Optional<Target> target(PostPath path) {
        if (path.comment() == 0) {
            return posts.find(path.post())
                    .filter(access::maySee)
                    .map(post -> new Target(post.accountId(), "delete.post", post.title(), path.postPage()));
        }
        return comments.find(path.comment())
                .filter(comment -> comment.postId() == path.post())
                .map(comment -> new Target(
                        comment.accountId(),
                        "delete.comment",
                        comment.body(),
                        path.postPage() + "/comments/" + comment.id()));
    }

    private static String page(PostPath path) {
        return path.postPage() + (path.comment() == 0 ? "" : "/comments/" + path.comment()) + "/delete";
    }
}
