package org.likeness.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.CurrentMember;
import org.likeness.config.Settings;
import org.likeness.web.support.CsrfToken;
import org.likeness.web.support.Detour;
import org.likeness.web.support.Unsent;

/** Who may do what with posts and comments. */
@ApplicationScoped
class Gate {
    private final CurrentMember me;
    private final CsrfToken csrf;
    private final Unsent unsent;
    private final Detour detour;
    private final Settings settings;

    @Inject
    Gate(CurrentMember me, CsrfToken csrf, Unsent unsent, Detour detour, Settings settings) {
        this.me = me;
        this.csrf = csrf;
        this.unsent = unsent;
        this.detour = detour;
        this.settings = settings;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Gate() {
        this(null, null, null, null, null);
    }

    Optional<Account> member() {
        return me.find();
    }

    /** Who is signed in; nobody else is answered but sent to sign in, and then back to the page with what they typed. */
    Optional<Account> memberOrSignIn(
            String page, Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
        var member = me.find();
        if (member.isEmpty()) {
            detour.begin(page, typed, request, response);
        }
        return member;
    }

    /** What a member typed on this page before they had to sign in again; asked for members only, as it makes a session. */
    Map<String, String> unsent(String page) {
        return unsent.on(page);
    }

    /** The form of this page was kept: nothing of it waits any more. */
    void sent(String page) {
        unsent.forget(page);
    }

    boolean hasToken(HttpServletRequest request) {
        return csrf.matches(request.getParameter("csrf"));
    }

    boolean isModerator() {
        return me.find()
                .map(member -> settings.discussion().moderators().contains(member.getUsername()))
                .orElse(false);
    }

    /** @param author the id of the account that wrote it; null for a guest's, or where the account is gone */
    boolean mayEdit(@Nullable Long author) {
        return author != null
                && me.find().map(member -> author.equals(member.getId())).orElse(false);
    }

    /** @param author the id of the account that wrote it; null for a guest's, or where the account is gone */
    boolean mayDelete(@Nullable Long author) {
        return mayEdit(author) || isModerator();
    }
}
