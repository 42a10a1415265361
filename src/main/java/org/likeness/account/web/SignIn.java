package org.likeness.account.web;

import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;
import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.CurrentMember;
import org.likeness.web.form.Redirect;

/** Signs a visitor in and redirects. */
@Singleton
class SignIn {
    private final SecurityContext security;
    private final CurrentMember me;

    @Inject
    SignIn(SecurityContext security, CurrentMember me) {
        this.security = security;
        this.me = me;
    }

    /**
     * Signs in with a password.
     *
     * @param next the path within this site to redirect to
     * @return whether name and password are right
     */
    boolean withPassword(String login, String password, boolean remember, String next)
            throws IOException, ServletException {
        return authenticate(
                withParams()
                        .credential(new UsernamePasswordCredential(login, password))
                        .rememberMe(remember),
                next);
    }

    /**
     * Signs in somebody who has just registered or changed their password, without computing its hash again.
     *
     * @param next the path within this site to redirect to
     */
    void withoutPassword(long accountId, String next) throws IOException, ServletException {
        if (!authenticate(withParams().credential(new CallerOnlyCredential(Long.toString(accountId))), next)) {
            throw new IllegalStateException("a member could not be signed in");
        }
    }

    /** Signs out whom the session names first: otherwise the container accepts the request without looking at the credential. */
    private boolean authenticate(AuthenticationParameters parameters, String next)
            throws IOException, ServletException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        if (me.find().isPresent() || me.isSignedOut()) {
            request.logout();
        }
        if (request.getSession(false) != null) {
            request.changeSessionId(); // before the redirect is sent: afterwards, no cookie can be set
        }
        var status = security.authenticate(request, (HttpServletResponse) external.getResponse(), parameters);
        var failure = DatabaseGuardedInterceptor.failure(request);
        if (failure != null) {
            throw failure;
        }
        if (status == SUCCESS) {
            Redirect.afterFacesForm(next);
        }
        return status == SUCCESS;
    }
}
