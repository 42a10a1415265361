package org.likeness.account.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.MailOrigin;

/**
 * A page that a link in a message leads to. Opening it changes nothing, because mail scanners open links, too; its button does. The result
 * is shown by the same page without the token, after a redirect.
 *
 * @param <T> what the page shows about a valid link
 */
public abstract class LinkPage<T> {
    private final MailOrigins origins;
    private @Nullable T target;
    private boolean loaded;

    LinkPage(MailOrigins origins) {
        this.origins = origins;
    }

    /** Looks the link up when the page is opened or its form is sent. An invalid one is answered with 404. */
    public void load() {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .setResponseHeader("Cache-Control", "private, no-store"); // the page holds the token
        if (!isDone() && !isValid()) {
            refuse();
        }
    }

    /**
     * Finds what a link is for, without using it.
     *
     * @param token untrusted
     * @return empty if the link is not valid, or no longer
     */
    abstract Optional<T> find(String token);

    /** What the link is for; null if it is not valid. */
    public @Nullable T getTarget() {
        if (!loaded) {
            target = find(getToken()).orElse(null);
            loaded = true;
        }
        return target;
    }

    /** Whether the link can be used. */
    public boolean isValid() {
        return getTarget() != null;
    }

    /** Answers with 404 and a page that says what to do. */
    void refuse() {
        target = null;
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    MailOrigin origin() {
        return origins.current();
    }

    /** The token of the link, or of the form; untrusted. Not a property of a field, because it decides whether the page has a form. */
    public String getToken() {
        return parameters().getOrDefault("token", "");
    }

    /** Whether the page shows the result. */
    public boolean isDone() {
        return parameters().containsKey("done");
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }
}
