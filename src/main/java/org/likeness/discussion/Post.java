package org.likeness.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post: a title and a text in Markdown, written by a member. */
@Entity
@NamedQuery(
        name = "Post.newest",
        query = "select " + PostSummary.COLUMNS
                + " from Post p where p.id < :before and p.waiting = false and p.hidden = false order by p.id desc")
@NamedQuery(
        name = "Post.latestOf",
        query =
                "select " + PostSummary.COLUMNS
                        + " from Post p where p.accountId = :account and p.waiting = false and p.hidden = false order by p.id desc")
@NamedQuery(
        name = "Post.waiting",
        query = "select p from Post p where p.waiting = true and p.hidden = false and p.id > :after order by p.id")
@NamedQuery(
        name = "Post.countWaiting",
        query = "select count(p) from Post p where p.waiting = true and p.hidden = false")
@NamedQuery(
        name = "Post.newestWhole",
        query = "select p from Post p where p.waiting = false and p.hidden = false order by p.id desc",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(
        name = "Post.newestOf",
        query =
                "select p from Post p where p.accountId = :account and p.waiting = false and p.hidden = false order by p.id desc",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(
        name = "Post.newestIds",
        query = "select p.id from Post p where p.waiting = false and p.hidden = false order by p.id desc")
@NamedQuery(name = "Post.allOf", query = "select p from Post p where p.accountId = :account order by p.id desc")
@NamedQuery(name = "Post.hide", query = "update Post p set p.hidden = :hidden where p.accountId = :account")
@NamedQuery(
        name = "Post.by",
        query = "select p from Post p where p.accountId = :account and p.id > :after order by p.id",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(
        name = "Post.countApproved",
        query = "select count(p) from Post p where p.accountId = :account and p.waiting = false")
@NamedQuery(
        name = "Post.approvedOfMembers",
        query =
                "select p.accountId, count(p) from Post p where p.accountId in :keys and p.waiting = false group by p.accountId")
@NamedQuery(name = "Post.titles", query = "select p.id, p.title from Post p where p.id in :keys")
@NamedQuery(name = "Post.bySubmission", query = "select p from Post p where p.submission = :submission")
public class Post {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "post_id")
    @SequenceGenerator(name = "post_id", sequenceName = "post_id")
    private long id;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    private String title;
    private String body;
    private boolean waiting;
    private boolean hidden;
    private OffsetDateTime written;
    private @Nullable OffsetDateTime edited;

    /** How many comments everybody sees; see {@link CommentCounter}. */
    @Column(name = "comment_count")
    private int commentCount;

    @Column(updatable = false)
    private String submission;

    /** For JPA only. */
    protected Post() {}

    Post(long accountId, String title, String body, boolean waiting, Instant written, String submission) {
        this.accountId = accountId;
        this.title = title;
        this.body = body;
        this.waiting = waiting;
        this.written = written.atOffset(ZoneOffset.UTC);
        this.submission = submission;
    }

    /** @param waits whether a moderator has to approve it again */
    void edit(String newTitle, String newBody, boolean waits, Instant now) {
        this.title = newTitle;
        this.body = newBody;
        this.waiting |= waits;
        this.edited = now.atOffset(ZoneOffset.UTC);
    }

    void markEdited(Instant time) {
        this.edited = time.atOffset(ZoneOffset.UTC);
    }

    void awaitApproval() {
        this.waiting = true;
    }

    void countComments(int change) {
        this.commentCount += change;
    }

    void approve() {
        this.waiting = false;
    }

    /** Changes with every edit. */
    public String textHash() {
        return TextHash.of(title, body);
    }

    /** Whether sending this form again would create the same post. */
    boolean isSameAs(long byAccount, String otherTitle, String otherBody) {
        return isBy(byAccount) && title.equals(otherTitle) && body.equals(otherBody);
    }

    public boolean isBy(long account) {
        return Objects.equals(accountId, account);
    }

    public long id() {
        return id;
    }

    /** The author; null if the account was deleted. */
    public @Nullable Long accountId() {
        return accountId;
    }

    public String title() {
        return title;
    }

    /** Markdown, as typed. */
    public String body() {
        return body;
    }

    /** Whether a moderator has to approve it before others see it. */
    public boolean isWaiting() {
        return waiting;
    }

    /** Whether nobody can see it because its author is blocked. */
    public boolean isHidden() {
        return hidden;
    }

    /** How many comments everybody sees. */
    public int commentCount() {
        return commentCount;
    }

    public Instant written() {
        return written.toInstant();
    }

    public boolean isEdited() {
        return edited != null;
    }

    /** When it was last edited. */
    public Optional<Instant> edited() {
        return Optional.ofNullable(edited).map(OffsetDateTime::toInstant);
    }
}
