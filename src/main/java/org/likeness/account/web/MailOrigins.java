package org.likeness.account.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import org.likeness.account.MailOrigin;
import org.likeness.language.Languages;
import org.likeness.web.page.SiteAddress;
import org.likeness.web.page.Texts;

/** Creates the {@link MailOrigin} of a request. */
@Singleton
public class MailOrigins {
    private final SiteAddress site;

    @Inject
    MailOrigins(SiteAddress site) {
        this.site = site;
    }

    /** The Faces page that is being processed. */
    MailOrigin current() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        return of((HttpServletRequest) external.getRequest());
    }

    public MailOrigin of(HttpServletRequest request) {
        var language = Languages.current().of(Texts.of(request).locale());
        return new MailOrigin(site.forMessages(request), language.locale());
    }
}
