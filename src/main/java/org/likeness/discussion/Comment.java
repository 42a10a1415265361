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
import org.likeness.avatar.Person;

/** What a member or a guest says about a post, in Markdown, or in reply to the first comment of a thread. */
@Entity
@NamedQuery(
        name = "Comment.after",
        query = "select c from Comment c where c.postId = :post and c.waiting = false"
                + " and c.rootId >= :root and (c.rootId > :root or c.id > :id) order by c.rootId, c.id",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(
        name = "Comment.before",
        query = "select c from Comment c where c.postId = :post and c.waiting = false"
                + " and c.rootId <= :root and (c.rootId < :root or c.id < :id) order by c.rootId desc, c.id desc",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(
        name = "Comment.countBefore",
        query = "select count(c) from Comment c where c.postId = :post and c.waiting = false"
                + " and c.rootId <= :root and (c.rootId < :root or c.id < :id)")
@NamedQuery(
        name = "Comment.latestOf",
        query = "select c.id, c.postId, p.title from Comment c join Post p on p.id = c.postId"
                + " where c.accountId = :account and c.waiting = false order by c.id desc")
@NamedQuery(
        name = "Comment.waiting",
        query = "select c from Comment c where c.waiting = true order by c.id",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
@NamedQuery(name = "Comment.bySubmission", query = "select c from Comment c where c.submission = :submission")
@NamedQuery(
        name = "Comment.faceOf",
        query = "select c.guestFace from Comment c where c.guestEmail = :email order by c.id")
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

    @Column(name = "guest_name")
    private @Nullable String guestName;

    @Column(name = "guest_email")
    private @Nullable String guestEmail;

    @Column(name = "guest_website")
    private @Nullable String guestWebsite;

    @Column(name = "guest_face")
    private @Nullable String guestFace;

    @Column(name = "gravatar_allowed")
    private @Nullable OffsetDateTime gravatarAllowed;

    private String body;
    private boolean waiting;
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
            this.guestName = author.name();
            this.guestEmail = author.email();
            this.guestWebsite = author.website();
            this.gravatarAllowed = author.gravatar() ? this.written : null;
        }
    }

    /** Puts it into a thread; its own where it is no reply. */
    void join(@Nullable Comment root) {
        this.rootId = root == null ? id : root.rootId;
    }

    void wear(String face) {
        this.guestFace = face;
    }

    void change(String newBody, Instant now) {
        this.body = newBody;
        this.edited = now.atOffset(ZoneOffset.UTC);
    }

    void release() {
        this.waiting = false;
    }

    /** Leaves an empty place, so that the replies keep theirs. */
    void empty() {
        this.deleted = true;
        this.accountId = null;
        this.guestName = null;
        this.guestEmail = null;
        this.guestWebsite = null;
        this.guestFace = null;
        this.gravatarAllowed = null;
        this.body = "";
    }

    /** Whether it is what somebody sends once more. */
    boolean says(long onPost, Author author, String sameBody) {
        return postId == onPost
                && Objects.equals(accountId, author.accountId())
                && (!author.isGuest() || author.email().equals(guestEmail))
                && body.equals(sameBody);
    }

    public boolean isBy(long account) {
        return Objects.equals(accountId, account);
    }

    /** The guest who wrote it; empty where it was a member, or nobody is known any more. */
    public Optional<Person> guest() {
        if (guestName == null || guestEmail == null) {
            return Optional.empty();
        }
        return Optional.of(
                Person.guest(guestName, guestEmail, gravatarAllowed != null).withKey("guest " + guestFace));
    }

    /** The guest's website, http or https; may be empty. */
    public String guestWebsite() {
        return guestWebsite == null ? "" : guestWebsite;
    }

    public long id() {
        return id;
    }

    public long postId() {
        return postId;
    }

    public Place place() {
        return new Place(rootId, id);
    }

    public boolean isReply() {
        return rootId != id;
    }

    /** The member who wrote it; null where it was a guest, or the account is gone. */
    public @Nullable Long accountId() {
        return accountId;
    }

    /** In Markdown, as it was typed. */
    public String body() {
        return body;
    }

    /** Whether a moderator has to let it through before others see it. */
    public boolean isWaiting() {
        return waiting;
    }

    /** Whether only its place is there, for the replies. */
    public boolean isDeleted() {
        return deleted;
    }

    public Instant written() {
        return written.toInstant();
    }

    public boolean isEdited() {
        return edited != null;
    }
}
