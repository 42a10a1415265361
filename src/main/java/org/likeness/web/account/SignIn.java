package org.likeness.web.account;

import static jakarta.security.enterprise.AuthenticationStatus.SEND_CONTINUE;
import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;
import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A visitor becomes the member that they say they are. */
@ApplicationScoped
class SignIn {
    private final SecurityContext security;

    @Inject
    SignIn(SecurityContext security) {
        this.security = security;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    SignIn() {
        this(null);
    }

    /**
     * Signs in and redirects: to the page that asked for it where one did, otherwise to the one named.
     *
     * @param continued whether another page sent the visitor here to sign in
     * @param next where to go otherwise, a path within the site
     * @return whether name and password were right
     */
    boolean attempt(String login, String password, boolean remember, boolean continued, String next)
            throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        request.changeSessionId(); // before the redirect is sent: after it, no cookie can be
        var parameters = withParams()
                .credential(new UsernamePasswordCredential(login, password))
                .newAuthentication(!continued)
                .rememberMe(remember);
        var status = security.authenticate(request, (HttpServletResponse) external.getResponse(), parameters);
        if (status == SEND_CONTINUE) {
            FacesContext.getCurrentInstance().responseComplete();
        } else if (status == SUCCESS) {
            external.redirect(external.getRequestContextPath() + next);
        }
        return status == SEND_CONTINUE || status == SUCCESS;
    }
}
