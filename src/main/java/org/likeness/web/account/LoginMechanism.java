package org.likeness.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.authentication.mechanism.http.RememberMe;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.likeness.config.Settings;

/** Signs members in by the form of the login page, keeps them signed in, and brings them back to where they wanted to go. */
@ApplicationScoped
@AutoApplySession
@FreshSession
@NotByPictures
@RememberMe(
        cookieMaxAgeSecondsExpression = "#{self.rememberSeconds}",
        cookieSecureOnlyExpression = "#{httpMessageContext.request.secure}",
        isRememberMeExpression = "#{httpMessageContext.authParameters.rememberMe}")
@LoginToContinue(loginPage = "/login?continue=true", errorPage = "", useForwardToLogin = false)
public class LoginMechanism implements HttpAuthenticationMechanism {
    private final IdentityStoreHandler identityStores;
    private final Duration rememberMe;

    @Inject
    LoginMechanism(IdentityStoreHandler identityStores, Settings settings) {
        this.identityStores = identityStores;
        this.rememberMe = settings.rememberMe();
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    LoginMechanism() {
        this.identityStores = null;
        this.rememberMe = null;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var credential = context.getAuthParameters().getCredential();
        return credential == null
                ? context.doNothing()
                : context.notifyContainerAboutLogin(identityStores.validate(credential));
    }

    /** How long the cookie of "keep me signed in" holds. */
    public int getRememberSeconds() {
        return (int) rememberMe.toSeconds();
    }
}
