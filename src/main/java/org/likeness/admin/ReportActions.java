package org.likeness.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.likeness.admin.MemberActions.Outcome;
import org.likeness.report.ReportSubject;
import org.likeness.report.ReportSubject.Kind;
import org.likeness.report.Reports;

/** Moderators who find nothing wrong with a profile or picture that was reported. For posts and comments see {@link TextActions}. */
@ApplicationScoped
@Transactional(rollbackOn = NotAllowedException.class)
public class ReportActions {
    private final Authorization authorization;
    private final Reports reports;
    private final AdminLog log;

    @Inject
    ReportActions(Authorization authorization, Reports reports, AdminLog log) {
        this.authorization = authorization;
        this.reports = reports;
        this.log = log;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ReportActions() {
        this(null, null, null);
    }

    /** Closes the reports about a profile, and shows it again if they have hidden it. */
    public Outcome keepProfile(long actorId, long subjectId) throws NotAllowedException {
        return keep(actorId, Kind.PROFILE, subjectId);
    }

    /** Closes the reports about a picture, and shows it again if they have hidden it. */
    public Outcome keepPicture(long actorId, long subjectId) throws NotAllowedException {
        return keep(actorId, Kind.PICTURE, subjectId);
    }

    private Outcome keep(long actorId, Kind kind, long subjectId) throws NotAllowedException {
        var permit = authorization.require(actorId, Action.DISMISS_REPORTS, subjectId);
        if (!reports.close(new ReportSubject(kind, subjectId), false)) {
            return Outcome.UNCHANGED;
        }
        log.add(permit.actor(), Action.DISMISS_REPORTS, permit.subject(), kind.key());
        return Outcome.DONE;
    }
}
