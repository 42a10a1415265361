package org.likeness.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.likeness.account.AccountStatus;
import org.likeness.account.LastAdminException;
import org.likeness.account.MailOrigin;
import org.likeness.account.Role;
import org.likeness.account.Roles;
import org.likeness.admin.NotAllowedException.Reason;

/**
 * What moderators and admins do to accounts. Each method checks that it is allowed, changes the account, writes the log and, where the
 * member should know, a message, in one transaction.
 *
 * <p>All of them throw {@link NotAllowedException}, and {@link org.likeness.account.AccountGoneException} if the account was deleted.
 */
@ApplicationScoped
@Transactional(rollbackOn = NotAllowedException.class)
public class MemberActions {
    /** What became of an action. */
    public enum Outcome {
        DONE,
        /** Nothing had to be changed, for example because somebody else was faster. */
        UNCHANGED,
        /** Somebody has or had the username. */
        USERNAME_TAKEN,
        /** There is no email to confirm, or another account owns it. */
        NO_EMAIL_TO_CONFIRM,
        /** The member has no confirmed email, or is blocked. */
        NOT_CONFIRMED
    }

    private final Authorization authorization;
    private final AccountStatus status;
    private final Roles roles;
    private final AdminMails mails;
    private final AdminLog log;

    @Inject
    MemberActions(Authorization authorization, AccountStatus status, Roles roles, AdminMails mails, AdminLog log) {
        this.authorization = authorization;
        this.status = status;
        this.roles = roles;
        this.mails = mails;
        this.log = log;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    MemberActions() {
        this(null, null, null, null, null);
    }

    /**
     * Signs a member out everywhere, and hides profile and avatar.
     *
     * @param hidesTexts whether nobody can see what the member wrote
     * @param reason for the member and the log; may be empty
     */
    public Outcome block(long actorId, long subjectId, boolean hidesTexts, String reason) throws NotAllowedException {
        var permit = authorization.require(actorId, Action.BLOCK, subjectId);
        if (permit.subject().isBlocked()) {
            return Outcome.UNCHANGED;
        }
        status.block(permit.subject(), hidesTexts);
        mails.blocked(permit.subject(), reason);
        log.add(permit.actor(), Action.BLOCK, permit.subject(), reason);
        return Outcome.DONE;
    }

    public Outcome unblock(long actorId, long subjectId) throws NotAllowedException {
        var permit = authorization.require(actorId, Action.UNBLOCK, subjectId);
        if (!permit.subject().isBlocked()) {
            return Outcome.UNCHANGED;
        }
        status.unblock(permit.subject());
        log.add(permit.actor(), Action.UNBLOCK, permit.subject(), "");
        return Outcome.DONE;
    }

    /**
     * Gives a member another username and nickname.
     *
     * @param username valid, in the form in which it is stored
     * @param nickname valid
     */
    public Outcome rename(long actorId, long subjectId, String username, String nickname) throws NotAllowedException {
        var permit = authorization.require(actorId, Action.RENAME, subjectId);
        var subject = permit.subject();
        String before = names(subject.getUsername(), subject.getNickname());
        if (!status.rename(subject, username, nickname)) {
            return Outcome.USERNAME_TAKEN;
        }
        String after = names(subject.getUsername(), subject.getNickname());
        if (after.equals(before)) {
            return Outcome.UNCHANGED;
        }
        mails.renamed(subject);
        log.add(permit.actor(), Action.RENAME, subject, before + " → " + after);
        return Outcome.DONE;
    }

    private static String names(String username, String nickname) {
        return "@" + username + " (" + nickname + ")";
    }

    /** Confirms the email of a member, who says that no message arrives. */
    public Outcome confirmEmail(long actorId, long subjectId) throws NotAllowedException {
        var permit = authorization.require(actorId, Action.CONFIRM_EMAIL, subjectId);
        var subject = permit.subject();
        if (subject.isBlocked() || !status.confirmEmail(subject)) {
            return Outcome.NO_EMAIL_TO_CONFIRM;
        }
        log.add(
                permit.actor(),
                Action.CONFIRM_EMAIL,
                subject,
                subject.confirmedEmail().orElse(""));
        return Outcome.DONE;
    }

    /** Mails a member a link to choose a new password. */
    public Outcome sendReset(long actorId, long subjectId, MailOrigin origin) throws NotAllowedException {
        var permit = authorization.require(actorId, Action.SEND_RESET, subjectId);
        if (permit.subject().isBlocked() || !status.sendReset(permit.subject(), origin)) {
            return Outcome.NOT_CONFIRMED;
        }
        log.add(permit.actor(), Action.SEND_RESET, permit.subject(), "");
        return Outcome.DONE;
    }

    /** @param role empty to take the role away; nobody gets one whose email is not confirmed */
    public Outcome changeRole(long actorId, long subjectId, Optional<Role> role) throws NotAllowedException {
        var permit = authorization.require(actorId, Action.CHANGE_ROLE, subjectId);
        var subject = permit.subject();
        if (role.isPresent() && !Roles.mayBeAdmin(subject)) {
            return Outcome.NOT_CONFIRMED;
        }
        if (role.equals(subject.role())) {
            return Outcome.UNCHANGED;
        }
        String before = subject.role().map(Role::name).orElse("");
        try {
            roles.change(subject, role, permit.locked());
        } catch (LastAdminException e) {
            throw new NotAllowedException(Reason.LAST_ADMIN);
        }
        log.add(
                permit.actor(),
                Action.CHANGE_ROLE,
                subject,
                before + " → " + role.map(Role::name).orElse(""));
        return Outcome.DONE;
    }

    /**
     * Deletes an account for good. What the member wrote stays, without a name.
     *
     * @param reason for the member and the log; may be empty
     */
    public Outcome delete(long actorId, long subjectId, String reason) throws NotAllowedException {
        var permit = authorization.require(actorId, Action.DELETE_ACCOUNT, subjectId);
        mails.deleted(permit.subject(), reason);
        log.add(permit.actor(), Action.DELETE_ACCOUNT, permit.subject(), reason);
        try {
            status.erase(permit.subject());
        } catch (LastAdminException e) {
            throw new NotAllowedException(Reason.LAST_ADMIN);
        }
        return Outcome.DONE;
    }
}
