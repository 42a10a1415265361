package org.likeness.web.discussion;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What one kind of address below {@code /posts} answers. */
interface PostPart {

    /** Shows a page. */
    void show(PostAddress at, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    /** Does what a form asks for. */
    default void change(PostAddress at, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
