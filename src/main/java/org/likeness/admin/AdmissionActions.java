package org.likeness.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.likeness.account.Approvals;
import org.likeness.account.Invitations;
import org.likeness.account.MailOrigin;
import org.likeness.admin.LogEntry.Party;
import org.likeness.admin.MemberActions.Outcome;

/** What moderators and admins decide about new members. */
@ApplicationScoped
@Transactional(rollbackOn = NotAllowedException.class)
public class AdmissionActions {
    private final Authorization authorization;
    private final Approvals approvals;
    private final Invitations invitations;
    private final AdminLog log;

    @Inject
    AdmissionActions(Authorization authorization, Approvals approvals, Invitations invitations, AdminLog log) {
        this.authorization = authorization;
        this.approvals = approvals;
        this.invitations = invitations;
        this.log = log;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    AdmissionActions() {
        this(null, null, null, null);
    }

    /** Shows an account that waits to others. */
    public Outcome approve(long actorId, long subjectId, MailOrigin origin) throws NotAllowedException {
        var permit = authorization.require(actorId, Action.APPROVE_ACCOUNT, subjectId);
        if (permit.subject().isBlocked() || !approvals.approve(subjectId, origin)) {
            return Outcome.UNCHANGED;
        }
        log.add(permit.actor(), Action.APPROVE_ACCOUNT, permit.subject(), "");
        return Outcome.DONE;
    }

    /**
     * Deletes an account that waits.
     *
     * @param reason for the member and the log, 1 to {@link Approvals#MAX_REASON} characters
     */
    public Outcome refuse(long actorId, long subjectId, String reason, MailOrigin origin) throws NotAllowedException {
        var permit = authorization.require(actorId, Action.REFUSE_ACCOUNT, subjectId);
        if (!permit.subject().isWaiting()) {
            return Outcome.UNCHANGED;
        }
        log.add(permit.actor(), Action.REFUSE_ACCOUNT, permit.subject(), reason);
        approvals.refuse(subjectId, reason, origin);
        return Outcome.DONE;
    }

    /**
     * Makes an invitation, see {@link Invitations#create}.
     *
     * @return its token
     */
    public String invite(long actorId, int uses, Instant until, String note) throws NotAllowedException {
        var actor = authorization.require(actorId, Action.CREATE_INVITATION);
        String token = invitations.create(actorId, uses, until, note);
        log.add(actor, Action.CREATE_INVITATION, Party.NOBODY, uses + " × " + until + " " + note);
        return token;
    }

    /** Ends an invitation. */
    public Outcome revoke(long actorId, long invitationId) throws NotAllowedException {
        var actor = authorization.require(actorId, Action.REVOKE_INVITATION);
        if (!invitations.revoke(invitationId)) {
            return Outcome.UNCHANGED;
        }
        log.add(actor, Action.REVOKE_INVITATION, Party.NOBODY, Long.toString(invitationId));
        return Outcome.DONE;
    }
}
