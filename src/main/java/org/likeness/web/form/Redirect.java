package org.likeness.web.form;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.web.page.Texts;

/** Redirects after a POST, so that a reload does not send the form again. */
public final class Redirect {
    private Redirect() {}

    /** @param path within this site, beginning with a slash */
    public static void seeOther(String path, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + path);
    }

    /**
     * Redirects after a Faces form was saved, to a page that shows a notice.
     *
     * @param key of the notice
     * @param path within this site, beginning with a slash
     */
    public static void afterSaving(String key, Notices notices, String path) throws IOException {
        var context = FacesContext.getCurrentInstance();
        notices.good(new Texts(context.getViewRoot().getLocale()).get(key));
        afterFacesForm(path);
    }

    /**
     * Redirects after a Faces form.
     *
     * @param path within this site, beginning with a slash
     */
    public static void afterFacesForm(String path) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
    }
}
