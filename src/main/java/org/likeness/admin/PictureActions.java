package org.likeness.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.likeness.admin.MemberActions.Outcome;
import org.likeness.gravatar.Rating;
import org.likeness.portrait.PortraitModeration;
import org.likeness.report.ReportSubject;
import org.likeness.report.ReportSubject.Kind;
import org.likeness.report.Reports;
import org.likeness.storage.PictureId;

/** What moderators do to portraits. Nothing happens if the portrait is another by now than the one that the moderator saw. */
@ApplicationScoped
@Transactional(rollbackOn = NotAllowedException.class)
public class PictureActions {
    private final Authorization authorization;
    private final PortraitModeration portraits;
    private final Reports reports;
    private final AdminMails mails;
    private final AdminLog log;

    @Inject
    PictureActions(
            Authorization authorization,
            PortraitModeration portraits,
            Reports reports,
            AdminMails mails,
            AdminLog log) {
        this.authorization = authorization;
        this.portraits = portraits;
        this.reports = reports;
        this.mails = mails;
        this.log = log;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PictureActions() {
        this(null, null, null, null, null);
    }

    /**
     * Removes a portrait, and all drafts of the member, for good.
     *
     * @param reason for the member and the log; may be empty
     */
    public Outcome remove(long actorId, long subjectId, PictureId seen, String reason) throws NotAllowedException {
        var permit = authorization.require(actorId, Action.REMOVE_PICTURE, subjectId);
        if (!portraits.remove(subjectId, seen)) {
            return Outcome.UNCHANGED;
        }
        reports.close(new ReportSubject(Kind.PICTURE, subjectId), true);
        mails.pictureRemoved(permit.subject(), reason);
        log.add(permit.actor(), Action.REMOVE_PICTURE, permit.subject(), reason);
        return Outcome.DONE;
    }

    public Outcome rate(long actorId, long subjectId, PictureId seen, Rating rating) throws NotAllowedException {
        var permit = authorization.require(actorId, Action.CHANGE_RATING, subjectId);
        var before = portraits.rate(subjectId, seen, rating);
        if (before.isEmpty()) {
            return Outcome.UNCHANGED;
        }
        log.add(
                permit.actor(),
                Action.CHANGE_RATING,
                permit.subject(),
                before.get().word() + " → " + rating.word());
        return Outcome.DONE;
    }
}
