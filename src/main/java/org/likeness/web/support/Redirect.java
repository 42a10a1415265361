package org.likeness.web.support;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a browser on after a POST, so that a reload does not send the form again. */
public final class Redirect {
    private Redirect() {}

    /** @param path within this site, beginning with a slash */
    public static void seeOther(String path, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + path);
    }

    /**
     * Sends the browser on after a form of Faces was kept, to a page that says so.
     *
     * @param key of the text
     * @param path within this site, beginning with a slash
     */
    public static void afterSaving(String key, Notices notices, String path) throws IOException {
        var context = FacesContext.getCurrentInstance();
        notices.good(new Texts(context.getViewRoot().getLocale()).get(key));
        var external = context.getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
    }
}
