package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Everything below {@code /posts}: reading, writing, editing and deleting posts and comments. */
@WebServlet("/posts/*")
public class PostsServlet extends HttpServlet {
    @Inject
    private PostReading postReading;

    @Inject
    private PostEditing postEditing;

    @Inject
    private CommentCreation commentCreation;

    @Inject
    private CommentLink commentLink;

    @Inject
    private CommentEditing commentEditing;

    @Inject
    private Deletion deletion;

    @Inject
    private Withdrawal withdrawal;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var path = PostPath.parse(request.getPathInfo());
        if (path.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        handler(path.get()).show(path.get(), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var path = PostPath.parse(request.getPathInfo());
        if (path.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        handler(path.get()).submit(path.get(), request, response);
    }

    private PostsHandler handler(PostPath path) {
        return switch (path.action()) {
            case SHOW -> postReading;
            case NEW, EDIT -> postEditing;
            case COMMENT -> commentCreation;
            case COMMENT_LINK -> commentLink;
            case EDIT_COMMENT -> commentEditing;
            case DELETE, DELETE_COMMENT -> deletion;
            case WITHDRAW_COMMENT -> withdrawal;
        };
    }
}
