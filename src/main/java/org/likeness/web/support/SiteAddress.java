package org.likeness.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Settings;

/**
 * Where this site is, for those who see its pages elsewhere: by the setting {@code likeness.url}; what a request says of it is told to
 * nobody but who sent it.
 */
@ApplicationScoped
public class SiteAddress {
    private final @Nullable URI url;
    private final String contextPath;

    @Inject
    SiteAddress(Settings settings, ServletContext application) {
        this.url = settings.url();
        this.contextPath = application.getContextPath();
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    SiteAddress() {
        this.url = null;
        this.contextPath = null;
    }

    /** Whether the operator has said where the site is. */
    public boolean isKnown() {
        return url != null;
    }

    /**
     * The whole address of a path, also where the operator has not said where the site is: then as who asks names it. What holds such
     * an address is for nobody else.
     *
     * @param path within this application, beginning with a slash
     */
    public String of(String path, HttpServletRequest request) {
        return isKnown() ? of(path) : request.getRequestURL().substring(0, lengthOfOrigin(request)) + of(path);
    }

    private static int lengthOfOrigin(HttpServletRequest request) {
        return request.getRequestURL().length() - request.getRequestURI().length();
    }

    /**
     * The whole address of a path; the path alone where the operator has not said where the site is.
     *
     * @param path within this application, beginning with a slash
     */
    public String of(String path) {
        return url == null ? contextPath + path : url + path.substring(1);
    }
}
