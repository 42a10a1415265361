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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        query = "select c from Comment c where c.guestKey = :key and c.postId = :post and c.waiting = true"
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
        query = "select c.drawingSeed from Comment c where c.guestEmail = :email order by c.id")
@NamedQuery(
        name = "Comment.approvedOfMembers",
        query =
                "select c.accountId, count(c) from Comment c where c.accountId in :keys and c.waiting = false group by c.accountId")
@NamedQuery(
        name = "Comment.approvedOfGuests",
        query =
                "select c.guestEmail, count(c) from Comment c where c.guestEmail in :keys and c.waiting = false group by c.guestEmail")
@NamedQuery(
        name = "Comment.among",
        query = "select c from Comment c where c.id in :ids and c.deleted = false",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(
        name = "Comment.waitingFromGuest",
        query =
                "select c from Comment c where c.waiting = true and (c.guestEmail = :email or c.guestNetwork = :network) order by c.id")
@NamedQuery(
        name = "Comment.forgetNetworks",
        query = "update Comment c set c.guestNetwork = null where c.guestNetwork is not null and c.written < :before")
@NamedQuery(
        name = "Comment.countReplies",
        query = "select count(c) from Comment c where c.rootId = :root and c.postId = :post and c.id <> :root")
public class Comment extends Authorship {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_id")
    @SequenceGenerator(name = "comment_id", sequenceName = "comment_id")
    private long id;

    @Column(name = "post_id")
    private long postId;

    @Column(name = "root_id")
    private long rootId;

    @Column(name = "reply_to")
    private @Nullable Long replyTo;

    private String body;
    private boolean waiting;
    private boolean hidden;
    private boolean deleted;

    /** Whether somebody was told about it, once it was published. */
    @SuppressWarnings("UnusedVariable") // queries read it
    private boolean announced;

    private OffsetDateTime written;
    private @Nullable OffsetDateTime edited;

    @Column(updatable = false)
    private String submission;

    /** For JPA only. */
    protected Comment() {}

    Comment(long postId, Author author, String body, boolean waiting, Instant written, String submission) {
        super(author, written);
        this.postId = postId;
        this.body = body;
        this.waiting = waiting;
        this.written = written.atOffset(ZoneOffset.UTC);
        this.submission = submission;
    }

    /**
     * Puts the comment into a thread.
     *
     * @param root the first comment of the thread; null to begin a new one
     * @param answered the comment of the thread that this one replies to
     */
    void joinThread(@Nullable Comment root, @Nullable Long answered) {
        this.rootId = root == null ? id : root.rootId;
        this.replyTo = root == null ? null : answered;
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

    void announce() {
        this.announced = true;
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
        removeAuthor();
        this.body = "";
    }

    /** Changes with every edit. */
    public String textHash() {
        return TextHash.of(body);
    }

    /** Whether sending this form again would create the same comment. */
    boolean isSameAs(long onPost, Author author, String otherBody) {
        return postId == onPost && isBy(author) && body.equals(otherBody);
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

    /** The comment that this one replies to, if it still exists; null for one that begins a thread. */
    public @Nullable Long replyTo() {
        return replyTo;
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
