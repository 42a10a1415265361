package org.likeness.account.web;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.likeness.account.AccountGoneException;
import org.likeness.account.CheckedPassword;
import org.likeness.account.CurrentMember;
import org.likeness.account.Devices;
import org.likeness.account.MemberIdentityStore;
import org.likeness.account.NewSignIn;
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
    private static final String BLOCKED = LoginMechanism.class.getName() + ".blocked";
    private static final PersistentCookie COOKIE = new PersistentCookie("JREMEMBERMEID", "/");

    private final IdentityStoreHandler identityStores;
    private final RememberedBrowsers browsers;
    private final Devices devices;
    private final CurrentMember me;
    private final ProtectedPages protectedPages;

    @Inject
    LoginMechanism(
            IdentityStoreHandler identityStores,
            RememberedBrowsers browsers,
            Devices devices,
            CurrentMember me,
            ProtectedPages protectedPages) {
        this.identityStores = identityStores;
        this.browsers = browsers;
        this.devices = devices;
        this.me = me;
        this.protectedPages = protectedPages;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    LoginMechanism() {
        this(null, null, null, null, null);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var parameters = context.getAuthParameters();
        var credential = parameters.getCredential();
        if (credential == null) {
            return recognize(request, response)
                    .map(signIn -> notify(signIn, request, response, context))
                    .orElseGet(() -> protectedPages.answerVisitor(context));
        }
        var browser = BrowserCookie.browser(request);
        if (credential instanceof CallerOnlyCredential trusted) { // only the class SignIn creates these
            return notify(
                    devices.signInSilently(Long.parseLong(trusted.getCaller()), browser), request, response, context);
        }
        var result = identityStores.validate(credential);
        if (!(result.getCallerPrincipal() instanceof CheckedPassword checked)) {
            return context.notifyContainerAboutLogin(result);
        }
        if (parameters.isRememberMe()) {
            forget(request);
        }
        try {
            return devices.signIn(checked, browser, parameters.isRememberMe())
                    .map(signIn -> notify(signIn, request, response, context))
                    .orElseGet(() -> context.notifyContainerAboutLogin(INVALID_RESULT));
        } catch (AccountGoneException e) {
            request.setAttribute(BLOCKED, true);
            return context.notifyContainerAboutLogin(INVALID_RESULT);
        }
    }

    /** Whether the sign-in failed, with the right password, because the account is blocked. */
    static boolean isBlocked(HttpServletRequest request) {
        return request.getAttribute(BLOCKED) != null;
    }

    private static AuthenticationStatus notify(
            NewSignIn signIn, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        BrowserCookie.keep(signIn.secret(), request, response);
        if (signIn.login() != null) {
            keep(signIn.login(), request, response);
        }
        return context.notifyContainerAboutLogin(MemberIdentityStore.signedIn(signIn));
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
    private Optional<NewSignIn> recognize(HttpServletRequest request, HttpServletResponse response) {
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
