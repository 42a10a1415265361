package org.likeness.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sends a browser on after a POST, so that a reload does not send the form again. */
public final class Redirect {
    private Redirect() {}

    /** @param path within this site, beginning with a slash */
    public static void seeOther(String path, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + path);
    }
}
