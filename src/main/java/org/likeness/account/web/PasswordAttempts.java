package org.likeness.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.CurrentMember;
import org.likeness.account.EmailAddress;
import org.likeness.account.KnownBrowsers;
import org.likeness.web.form.FieldMessages;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.ExponentialBackoff;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;

/**
 * The limits for password attempts. Only failed ones count: those from an IP address together, and those for an email or username together,
 * whether it exists or not. A browser in which the member has signed in before counts for itself, so strangers cannot delay it.
 */
@RequestScoped
class PasswordAttempts {
    private final RateLimit limit;
    private final ExponentialBackoff delay;
    private final KnownBrowsers known;
    private final CurrentMember me;
    private final HttpServletRequest request;
    private @Nullable Caller begun;

    @Inject
    PasswordAttempts(
            RateLimit limit,
            ExponentialBackoff delay,
            KnownBrowsers known,
            CurrentMember me,
            HttpServletRequest request) {
        this.limit = limit;
        this.delay = delay;
        this.known = known;
        this.me = me;
        this.request = request;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PasswordAttempts() {
        this(null, null, null, null, null);
    }

    /**
     * Starts an attempt to sign in, or shows at a field how long to wait.
     *
     * @param login the email or username, as it was typed
     * @return whether the attempt may be made
     */
    boolean beginSignIn(String field, String login) {
        return mayBegin(field, beginSignIn(login));
    }

    /**
     * Starts an attempt to sign in.
     *
     * @param login the email or username, as it was typed
     * @return how long to wait; empty if the attempt may be made
     */
    Optional<Duration> beginSignIn(String login) {
        String name = EmailAddress.of(login).text();
        var browser = BrowserCookie.browser(request);
        return begin(
                known.isKnown(login, browser)
                        ? Caller.browser(browser.secret().orElseThrow(), name)
                        : Caller.stranger(name));
    }

    /**
     * Starts an attempt of a member to confirm a change with their password, or shows at a field how long to wait.
     *
     * @return whether the attempt may be made
     */
    boolean beginConfirmation(String field) {
        return mayBegin(field, begin(Caller.member(me.require().getId())));
    }

    private static boolean mayBegin(String field, Optional<Duration> wait) {
        wait.ifPresent(time -> FieldMessages.showRateLimited(field, "login.too_often", time));
        return wait.isEmpty();
    }

    /** Both limits count at once, because many requests may come at the same time. */
    private Optional<Duration> begin(Caller caller) {
        var wait = limit.take(Kind.SIGN_INS, Caller.at(request));
        if (wait.isPresent()) {
            return wait;
        }
        wait = delay.take(caller);
        if (wait.isPresent()) {
            limit.giveBack(Kind.SIGN_INS, Caller.at(request));
        } else {
            begun = caller;
        }
        return wait;
    }

    /** Takes the attempt back, because it was successful. */
    void succeeded() {
        limit.giveBack(Kind.SIGN_INS, Caller.at(request));
        if (begun != null) {
            delay.giveBack(begun);
        }
    }
}
