package org.likeness.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.likeness.avatar.Person;

/** A comment by a member or a guest, in Markdown. It begins a thread or replies to one; replies do not nest further. */
@Entity
@NamedQuery(
        name = "Comment.after",
        query = "select c from Comment c where c.postId = :post and c.waiting = false and c.hidden = false"
                + " and c.rootId >= :root and (c.rootId > :root or c.id > :id) order by c.rootId, c.id",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(
        name = "Comment.before",
        query = "select c from Comment c where c.postId = :post and c.waiting = false and c.hidden = false"
                + " and c.rootId <= :root and (c.rootId < :root or c.id < :id) order by c.rootId desc, c.id desc",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(
        name = "Comment.countBefore",
        query = "select count(c) from Comment c where c.postId = :post and c.waiting = false and c.hidden = false"
                + " and c.rootId <= :root and (c.rootId < :root or c.id < :id)")
@NamedQuery(
        name = "Comment.latestOf",
        query =
                "select c.id, c.postId, p.title, function('left', c.body, 1000), c.written from Comment c join Post p on p.id = c.postId"
                        + " where c.accountId = :account and c.waiting = false and c.hidden = false"
                        + " and p.waiting = false and p.hidden = false order by c.id desc")
@NamedQuery(
        name = "Comment.waiting",
        query = "select c from Comment c where c.waiting = true and c.hidden = false and c.id > :after order by c.id",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(
        name = "Comment.countWaiting",
        query = "select count(c) from Comment c where c.waiting = true and c.hidden = false")
@NamedQuery(
        name = "Comment.waitingOf",
        query =
                "select c from Comment c where c.postId = :post and c.accountId = :account and c.waiting = true order by c.id",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(
        name = "Comment.waitingOfGuest",
        query = "select c from Comment c where c.guest.key = :key and c.postId = :post and c.waiting = true"
                + " and c.hidden = false order by c.id",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(
        name = "Comment.countApproved",
        query = "select count(c) from Comment c where c.accountId = :account and c.waiting = false")
@NamedQuery(
        name = "Comment.allOf",
        query = "select c from Comment c where c.accountId = :account and c.deleted = false order by c.id desc",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(name = "Comment.hide", query = "update Comment c set c.hidden = :hidden where c.accountId = :account")
@NamedQuery(
        name = "Comment.by",
        query = "select c, p.title from Comment c join Post p on p.id = c.postId"
                + " where c.accountId = :account and c.id > :after order by c.id",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(name = "Comment.bySubmission", query = "select c from Comment c where c.submission = :submission")
@NamedQuery(
        name = "Comment.drawingSeedOf",
        query = "select c.guest.drawingSeed from Comment c where c.guest.email = :email order by c.id")
@NamedQuery(
        name = "Comment.countReplies",
        query = "select count(c) from Comment c where c.rootId = :root and c.postId = :post and c.id <> :root")
public class Comment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_id")
    @SequenceGenerator(name = "comment_id", sequenceName = "comment_id")
    private long id;

    @Column(name = "post_id")
    private long postId;

    @Column(name = "root_id")
    private long rootId;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    @Embedded
    private @Nullable Guest guest;

    private String body;
    private boolean waiting;
    private boolean hidden;
    private boolean deleted;
    private OffsetDateTime written;
    private @Nullable OffsetDateTime edited;

    @Column(updatable = false)
    private String submission;

    /** For JPA only. */
    protected Comment() {}

    Comment(long postId, Author author, String body, boolean waiting, Instant written, String submission) {
        this.postId = postId;
        this.accountId = author.accountId();
        this.body = body;
        this.waiting = waiting;
        this.written = written.atOffset(ZoneOffset.UTC);
        this.submission = submission;
        if (author.isGuest()) {
            this.guest = new Guest(author, this.written);
        }
    }

    /** @param root the first comment of the thread; null to begin a new one */
    void joinThread(@Nullable Comment root) {
        this.rootId = root == null ? id : root.rootId;
    }

    void assignDrawingSeed(String seed) {
        if (guest != null) {
            guest.assignDrawingSeed(seed);
        }
    }

    /** Gives a comment of a guest to the browser with this key. */
    void giveTo(@Nullable String guestKey) {
        if (guest != null) {
            guest.setKey(guestKey);
        }
    }

    /** @param waits whether a moderator has to approve it again */
    void edit(String newBody, boolean waits, Instant now) {
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

    void approve() {
        this.waiting = false;
    }

    /** Removes text and author, but keeps the row for its replies. */
    void makePlaceholder() {
        this.deleted = true;
        this.accountId = null;
        this.guest = null;
        this.body = "";
    }

    /** Changes with every edit. */
    public String textHash() {
        return TextHash.of(body);
    }

    /** Whether sending this form again would create the same comment. */
    boolean isSameAs(long onPost, Author author, String otherBody) {
        return postId == onPost
                && Objects.equals(accountId, author.accountId())
                && (!author.isGuest() || (guest != null && guest.hasEmail(author.email())))
                && body.equals(otherBody);
    }

    /** Whether a guest wrote it in the browser with this secret. */
    public boolean isByGuest(String secret) {
        return guest != null && guest.hasKey(GuestSecret.hash(secret));
    }

    public boolean isBy(long account) {
        return Objects.equals(accountId, account);
    }

    /** Empty if a member wrote it, or if the author is no longer known. */
    public Optional<Person> guest() {
        return Optional.ofNullable(guest).map(Guest::person);
    }

    /** HTTP or HTTPS; may be empty. */
    public String guestWebsite() {
        return guest == null ? "" : guest.website();
    }

    public long id() {
        return id;
    }

    public long postId() {
        return postId;
    }

    public ThreadPosition position() {
        return new ThreadPosition(rootId, id);
    }

    public boolean isReply() {
        return rootId != id;
    }

    /** Null if a guest wrote it, or if the account was deleted. */
    public @Nullable Long accountId() {
        return accountId;
    }

    /** Markdown, as typed. */
    public String body() {
        return body;
    }

    /** Whether everybody sees it. */
    boolean isShown() {
        return !waiting && !hidden && !deleted;
    }

    /** Whether a moderator has to approve it before others see it. */
    public boolean isWaiting() {
        return waiting;
    }

    /** Whether nobody can see it because its author is blocked. */
    public boolean isHidden() {
        return hidden;
    }

    /** Whether only a placeholder is left, because it has replies. */
    public boolean isDeleted() {
        return deleted;
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
