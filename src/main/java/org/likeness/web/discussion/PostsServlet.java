package org.likeness.web.discussion;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Everything below {@code /posts}: reading, writing, changing and deleting posts and comments. */
@WebServlet("/posts/*")
public class PostsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient PostReading reading;

    @Inject
    private transient PostWriting writing;

    @Inject
    private transient CommentWriting commentWriting;

    @Inject
    private transient CommentLink commentLink;

    @Inject
    private transient CommentEditing commentEditing;

    @Inject
    private transient Deletion deletion;

    /** For the container only. */
    public PostsServlet() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var at = PostAddress.parse(request.getPathInfo());
        if (at.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "private, no-cache"); // may hold what one member or guest alone sees
        part(at.get()).show(at.get(), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var at = PostAddress.parse(request.getPathInfo());
        if (at.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        part(at.get()).change(at.get(), request, response);
    }

    private PostPart part(PostAddress at) {
        return switch (at.part()) {
            case SHOW -> reading;
            case NEW, EDIT -> writing;
            case ANSWER -> commentWriting;
            case FIND -> commentLink;
            case EDIT_COMMENT -> commentEditing;
            case DELETE, DELETE_COMMENT -> deletion;
        };
    }
}
