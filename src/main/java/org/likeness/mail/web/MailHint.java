package org.likeness.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.likeness.config.Settings;
import org.likeness.web.page.SiteAddress;

/**
 * Shows developers where the messages are if there is no mail server. A page that announces a message includes
 * {@code WEB-INF/templates/mail-hint.xhtml}.
 */
@Named
@RequestScoped
public class MailHint {
    private final Settings settings;
    private final HttpServletRequest request;

    @Inject
    MailHint(Settings settings, HttpServletRequest request) {
        this.settings = settings;
        this.request = request;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    MailHint() {
        this.settings = null;
        this.request = null;
    }

    /** Whether there is no mail server, and the site is used from the same machine only. */
    public boolean isShown() {
        return settings.mail().host() == null
                && (settings.url() == null || SiteAddress.isLocal(settings.url().getHost()))
                && SiteAddress.isLocal(request.getServerName())
                && SiteAddress.isLocal(request.getRemoteAddr());
    }

    /** Where the messages are. */
    public String getFolder() {
        return settings.mailFolder().toString();
    }
}
