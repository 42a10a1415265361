package org.likeness.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.likeness.account.CurrentMember;
import org.likeness.account.Devices;
import org.likeness.account.Devices.SignIn;
import org.likeness.account.MemberIdentityStore;
import org.likeness.account.RememberedBrowsers;
import org.likeness.account.RememberedBrowsers.PersistentLogin;
import org.likeness.web.page.PersistentCookie;

/**
 * Signs members in with the login form, and keeps them signed in with a cookie. Not with {@code @RememberMe}, whose cookie has no
 * {@code SameSite} and cannot change with each use.
 */
@ApplicationScoped
@AutoApplySession
@FreshSession
@DeviceChecked
@SkipLoginForImages
@DatabaseGuarded
public class LoginMechanism implements HttpAuthenticationMechanism {
    private static final PersistentCookie COOKIE = new PersistentCookie("JREMEMBERMEID", "/");

    private final IdentityStoreHandler identityStores;
    private final RememberedBrowsers browsers;
    private final Devices devices;
    private final CurrentMember me;

    @Inject
    LoginMechanism(
            IdentityStoreHandler identityStores, RememberedBrowsers browsers, Devices devices, CurrentMember me) {
        this.identityStores = identityStores;
        this.browsers = browsers;
        this.devices = devices;
        this.me = me;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    LoginMechanism() {
        this(null, null, null, null);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var parameters = context.getAuthParameters();
        var credential = parameters.getCredential();
        if (credential == null) {
            return recognize(request, response)
                    .map(signIn -> notify(signIn, request, response, context))
                    .orElseGet(context::doNothing);
        }
        var browser = BrowserCookie.browser(request);
        if (credential instanceof CallerOnlyCredential trusted) { // only the class SignIn creates these
            return notify(
                    devices.signInSilently(Long.parseLong(trusted.getCaller()), browser), request, response, context);
        }
        var result = identityStores.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return context.notifyContainerAboutLogin(result);
        }
        if (parameters.isRememberMe()) {
            forget(request);
        }
        long accountId = Long.parseLong(result.getCallerPrincipal().getName());
        return notify(devices.signIn(accountId, browser, parameters.isRememberMe()), request, response, context);
    }

    private static AuthenticationStatus notify(
            SignIn signIn, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        BrowserCookie.keep(signIn.secret(), request, response);
        if (signIn.login() != null) {
            keep(signIn.login(), request, response);
        }
        return context.notifyContainerAboutLogin(MemberIdentityStore.signedIn(signIn.deviceId()));
    }

    /** Ends the sign-in of a member who signs out. */
    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        me.signedIn().ifPresent(devices::signOut);
        forget(request);
        COOKIE.forget(request, response);
        context.cleanClientSubject();
    }

    /** The member whose browser is remembered. Deletes an invalid cookie. */
    private Optional<SignIn> recognize(HttpServletRequest request, HttpServletResponse response) {
        var cookie = COOKIE.value(request);
        var signIn = cookie.flatMap(value -> devices.recognize(value, BrowserCookie.browser(request)));
        if (cookie.isPresent() && signIn.isEmpty()) {
            COOKIE.forget(request, response);
        }
        return signIn;
    }

    private void forget(HttpServletRequest request) {
        COOKIE.value(request).ifPresent(browsers::forget);
    }

    private static void keep(PersistentLogin login, HttpServletRequest request, HttpServletResponse response) {
        if (login.cookie() != null) {
            COOKIE.keep(login.cookie(), login.time(), request, response);
        }
    }
}
