package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.CurrentMember;
import org.likeness.discussion.Post;
import org.likeness.web.form.CsrfToken;
import org.likeness.web.form.PendingForm;
import org.likeness.web.form.SignInFirst;

/** Decides who may see, edit and delete posts and comments. */
@Singleton
class DiscussionAccess {
    private final CurrentMember currentMember;
    private final CsrfToken csrfToken;
    private final PendingForm pendingForm;
    private final SignInFirst signInFirst;

    @Inject
    DiscussionAccess(
            CurrentMember currentMember, CsrfToken csrfToken, PendingForm pendingForm, SignInFirst signInFirst) {
        this.currentMember = currentMember;
        this.csrfToken = csrfToken;
        this.pendingForm = pendingForm;
        this.signInFirst = signInFirst;
    }

    Optional<Account> member() {
        return currentMember.find();
    }

    /**
     * The current member. Sends visitors to the login page and returns empty; after signing in, they get back to the page and what they
     * typed.
     */
    Optional<Account> memberOrSignIn(
            String page, Map<String, String> fields, HttpServletRequest request, HttpServletResponse response) {
        var member = currentMember.find();
        if (member.isEmpty()) {
            signInFirst.begin(page, fields, request, response);
        }
        return member;
    }

    /** What a member typed on this page before they had to sign in again. For members only, because it creates a session. */
    Map<String, String> pendingFields(String page) {
        return pendingForm.on(page);
    }

    /** Forgets the pending fields of this page after its form was saved. */
    void clearPending(String page) {
        pendingForm.forget(page);
    }

    boolean hasToken(HttpServletRequest request) {
        return csrfToken.matches(request.getParameter("csrf"));
    }

    boolean isModerator() {
        return currentMember.find().filter(Account::isModerator).isPresent();
    }

    /** A post that waits for approval is visible to moderators and its author only; so is one of a blocked member. */
    boolean maySee(Post post) {
        return (!post.isWaiting() && !post.isHidden()) || mayEdit(post.accountId()) || isModerator();
    }

    /**
     * Whether the current member may edit and delete a text: only its author may. Moderators approve and delete texts on the pages of the
     * administration, which keep a log.
     *
     * @param author an account id; null if a guest wrote it or the account was deleted
     */
    boolean mayEdit(@Nullable Long author) {
        return author != null
                && currentMember
                        .find()
                        .map(member -> author.equals(member.getId()))
                        .orElse(false);
    }
}
