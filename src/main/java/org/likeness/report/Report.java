package org.likeness.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.likeness.report.ReportSubject.Kind;

/** Why somebody thinks that something should not be on the site. It is open until a moderator has decided. */
@Entity
@NamedQuery(
        name = "Report.subjects",
        query = "select r.subject from Report r where r.decided is null"
                + " and (r.commentId is null or exists (select c.id from Comment c where c.id = r.commentId and c.body <> ''))"
                + " and (r.subject not like 'picture-%' or exists (select p from Portrait p where p.accountId = r.accountId))"
                + " group by r.subject order by count(r.id) desc, min(r.id)")
@NamedQuery(
        name = "Report.open",
        query = "select r from Report r where r.decided is null and r.subject in :subjects order by r.id")
@NamedQuery(
        name = "Report.by",
        query = "select r from Report r where r.subject = :subject and r.reporterId = :reporter")
@NamedQuery(
        name = "Report.ofGuests",
        query = "select c.guestEmail, count(r) from Report r join Comment c on c.id = r.commentId"
                + " where c.guestEmail in :keys and r.reporterId is not null group by c.guestEmail")
public class Report {
    /** What is wrong. */
    public enum Reason {
        SPAM,
        ABUSE,
        SEXUAL,
        IMPERSONATION,
        RIGHTS,
        OTHER;

        /** The last part of the key of its text, and its value in forms. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The most characters of what a reporter adds. */
    public static final int MAX_WORDS = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_id")
    @SequenceGenerator(name = "report_id", sequenceName = "report_id")
    private long id;

    private String subject;

    @Column(name = "post_id")
    private @Nullable Long postId;

    @Column(name = "comment_id")
    private @Nullable Long commentId;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    @Column(name = "author_id")
    private @Nullable Long authorId;

    private String version;

    @Column(name = "reporter_id")
    private @Nullable Long reporterId;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String words;
    private OffsetDateTime reported;

    @SuppressWarnings("UnusedVariable") // queries read it
    private @Nullable OffsetDateTime decided;

    /** For JPA only. */
    protected Report() {}

    Report(Reported about, @Nullable Long reporterId, Reason reason, String words, Instant now) {
        this.subject = about.subject().toString();
        this.postId = about.subject().idOf(Kind.POST);
        this.commentId = about.subject().idOf(Kind.COMMENT);
        this.accountId = about.subject().idOf(Kind.PROFILE, Kind.PICTURE);
        this.authorId = about.authorId();
        this.version = about.version();
        this.reporterId = reporterId;
        this.reason = reason;
        this.words = words;
        this.reported = now.atOffset(ZoneOffset.UTC);
    }

    void decide(Instant now) {
        this.decided = now.atOffset(ZoneOffset.UTC);
    }

    /** Whether it is about this state of its subject. */
    boolean isAbout(Reported state) {
        return subject.equals(state.subject().toString()) && version.equals(state.version());
    }

    public String subject() {
        return subject;
    }

    /** Null for a guest, or if the account was deleted. */
    @Nullable
    Long authorId() {
        return authorId;
    }

    /** Null for a visitor, or if the account was deleted. */
    public @Nullable Long reporterId() {
        return reporterId;
    }

    /** Whether it counts for hiding: a member sent it. */
    boolean isByMember() {
        return reporterId != null;
    }

    public Reason reason() {
        return reason;
    }

    /** May be empty. */
    public String words() {
        return words;
    }

    public Instant reported() {
        return reported.toInstant();
    }
}
