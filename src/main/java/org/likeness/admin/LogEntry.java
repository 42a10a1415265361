package org.likeness.admin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.VisibleText;

/** What somebody with a role did, to whom, and when. Rows are only added. */
@Entity
@Table(name = "log_entry")
@NamedQuery(name = "LogEntry.newest", query = "select e from LogEntry e where e.id < :before order by e.id desc")
@NamedQuery(
        name = "LogEntry.newestAbout",
        query = "select e from LogEntry e where e.subjectId = :subject and e.id < :before order by e.id desc")
@NamedQuery(
        name = "LogEntry.deletedOfMembers",
        query = "select e.subjectId, count(e) from LogEntry e where e.subjectId in :keys"
                + " and e.action = org.likeness.admin.Action.DELETE_TEXT group by e.subjectId")
@NamedQuery(
        name = "LogEntry.deletedOfGuests",
        query = "select e.guest, count(e) from LogEntry e where e.guest in :keys"
                + " and e.action = org.likeness.admin.Action.DELETE_TEXT group by e.guest")
public class LogEntry {
    /** In UTF-16 units, as H2 counts. */
    private static final int MAX_DETAILS = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "log_entry_id")
    @SequenceGenerator(name = "log_entry_id", sequenceName = "log_entry_id")
    private long id;

    private OffsetDateTime written;

    @Column(name = "actor_id")
    private @Nullable Long actorId;

    private String actor;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Column(name = "subject_id")
    private @Nullable Long subjectId;

    private String subject;
    private String details;

    @SuppressWarnings("UnusedVariable") // queries read it
    private @Nullable String guest;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected LogEntry() {}

    LogEntry(Instant written, Party actor, Action action, Party subject, String details) {
        this.written = written.atOffset(ZoneOffset.UTC);
        this.actorId = actor.id();
        this.actor = actor.name();
        this.action = action;
        this.subjectId = subject.id();
        this.subject = subject.name();
        this.guest = subject.guest();
        this.details = shortened(details);
    }

    private static String shortened(String text) {
        return text.length() <= MAX_DETAILS ? text : VisibleText.beginning(text, MAX_DETAILS - 1) + "…";
    }

    public long id() {
        return id;
    }

    public Instant written() {
        return written.toInstant();
    }

    /** The username at that time; empty for the application itself. */
    public String actor() {
        return actor;
    }

    public Action action() {
        return action;
    }

    /** The username at that time; the name of a guest, in quotation marks; or empty. */
    public String subject() {
        return subject;
    }

    /** The account that it happened to; null for guests. */
    public @Nullable Long subjectId() {
        return subjectId;
    }

    /** The reason that was given, or what changed; may be empty. */
    public String details() {
        return details;
    }

    /**
     * Somebody in the log.
     *
     * @param id null for guests and for the application itself
     * @param guest the hash of a guest's email, see {@link org.likeness.discussion.GuestHashes}; null for others
     */
    record Party(@Nullable Long id, String name, @Nullable String guest) {
        static final Party NOBODY = new Party(null, "", null);

        static Party of(Account account) {
            return new Party(account.getId(), account.getUsername(), null);
        }

        /** @param hash null if the email is no longer known */
        static Party guest(String name, @Nullable String hash) {
            return new Party(null, "“" + name + "”", hash);
        }
    }
}
