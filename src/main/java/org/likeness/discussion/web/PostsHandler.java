package org.likeness.discussion.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers requests for one kind of path below {@code /posts}. */
interface PostsHandler {

    /** Answers GET. */
    void show(PostPath path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    /** Answers POST. */
    default void submit(PostPath path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
