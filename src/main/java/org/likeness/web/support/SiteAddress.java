package org.likeness.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Settings;

/** Where this site is, for those who see its pages elsewhere: by the setting {@code likeness.url}, never by what a request says. */
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

    /**
     * The whole address of a path; the path alone where the operator has not said where the site is.
     *
     * @param path within this application, beginning with a slash
     */
    public String of(String path) {
        return url == null ? contextPath + path : url + path.substring(1);
    }
}
