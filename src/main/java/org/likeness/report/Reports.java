package org.likeness.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.config.Settings;
import org.likeness.database.Pairs;
import org.likeness.report.Report.Reason;

/**
 * The reports of all members and visitors. After as many open reports as a setting says, what they are about is hidden. Only reports of
 * members count for that, one for each: a visitor can easily change the IP address.
 */
@ApplicationScoped
public class Reports {
    /** Further reports of visitors about the same thing tell a moderator nothing new. */
    private static final int MAX_OF_VISITORS = 5;

    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final ReportedHiding hiding;
    private final int hideAfter;
    private final Clock clock;

    @Inject
    Reports(Accounts accounts, ReportedHiding hiding, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.hiding = hiding;
        this.hideAfter = settings.discussion().hideAfterReports();
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Reports() {
        this.accounts = null;
        this.hiding = null;
        this.hideAfter = 0;
        this.clock = null;
    }

    /**
     * Adds a report, and hides what it is about once enough members have reported it. The second report of a member about the same state of
     * something changes nothing.
     *
     * @param reporterId a member who has confirmed their email and is shown to others; null for anybody else
     * @param words at most {@value Report#MAX_WORDS} characters; may be empty
     */
    @Transactional
    public void add(Reported about, @Nullable Long reporterId, Reason reason, String words) {
        accounts.lockAll(Stream.of(about.authorId(), reporterId)
                .filter(Objects::nonNull)
                .map(id -> (long) id)
                .collect(Collectors.toSet()));
        if (!hiding.lock(about.subject()) || isKnown(about, reporterId)) {
            return;
        }
        entityManager.persist(new Report(about, reporterId, reason, words, clock.instant()));
        if (reporterId == null) {
            return;
        }
        count(about.authorId(), 1);
        if (hideAfter > 0 && open(about.subject()).filter(Report::isByMember).count() >= hideAfter) {
            hiding.hide(about.subject());
        }
    }

    private boolean isKnown(Reported about, @Nullable Long reporterId) {
        if (reporterId == null) {
            return open(about.subject()).filter(each -> !each.isByMember()).count() >= MAX_OF_VISITORS;
        }
        return entityManager
                .createNamedQuery("Report.by", Report.class)
                .setParameter("subject", about.subject().toString())
                .setParameter("reporter", reporterId)
                .getResultStream()
                .anyMatch(report -> report.isAbout(about));
    }

    /** What has open reports, the most reported first. A deleted comment with replies has no text. */
    public List<ReportSubject> subjects(int limit) {
        return entityManager
                .createNamedQuery("Report.subjects", String.class)
                .setMaxResults(limit)
                .getResultStream()
                .flatMap(subject -> ReportSubject.parse(subject).stream())
                .toList();
    }

    /** The open reports about these things, oldest first. */
    public List<Report> open(Collection<ReportSubject> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : entityManager
                        .createNamedQuery("Report.open", Report.class)
                        .setParameter(
                                "subjects",
                                subjects.stream().map(ReportSubject::toString).toList())
                        .getResultList();
    }

    /** How many reports of members there are about the comments of guests, by their emails. */
    public Map<String, Long> ofGuests(Collection<String> emails) {
        return Pairs.of(entityManager.createNamedQuery("Report.ofGuests", Object[].class), emails);
    }

    /**
     * Closes the open reports about something, and shows a profile or picture again that they have hidden. Posts and comments are approved
     * by the caller, who has locked the author's account and what the reports are about.
     *
     * @param founded whether they still count for the author
     * @return whether there was any, or something was hidden
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean close(ReportSubject subject, boolean founded) {
        var closed = open(subject).toList();
        closed.forEach(report -> report.decide(clock.instant()));
        int ofMembers = (int) closed.stream().filter(Report::isByMember).count();
        if (!founded && ofMembers > 0) {
            count(closed.get(0).authorId(), -ofMembers);
        }
        return hiding.show(subject) || !closed.isEmpty();
    }

    private Stream<Report> open(ReportSubject subject) {
        return open(List.of(subject)).stream();
    }

    private void count(@Nullable Long authorId, int change) {
        Optional.ofNullable(authorId)
                .map(id -> entityManager.find(Account.class, id))
                .ifPresent(author -> author.addReports(change));
    }
}
