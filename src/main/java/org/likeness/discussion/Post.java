package org.likeness.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a member tells everybody, in Markdown, under a title. Others comment on it. */
@Entity
@NamedQuery(
        name = "Post.newest",
        query = "select p.id, p.accountId, p.title, p.written,"
                + " (select count(c) from Comment c where c.postId = p.id and c.waiting = false and c.deleted = false)"
                + " from Post p where p.id < :before order by p.id desc")
@NamedQuery(
        name = "Post.latestOf",
        query = "select p.id, p.title from Post p where p.accountId = :account order by p.id desc")
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
    private OffsetDateTime written;
    private @Nullable OffsetDateTime edited;

    @Column(updatable = false)
    private String submission;

    /** For JPA only. */
    protected Post() {}

    Post(long accountId, String title, String body, Instant written, String submission) {
        this.accountId = accountId;
        this.title = title;
        this.body = body;
        this.written = written.atOffset(ZoneOffset.UTC);
        this.submission = submission;
    }

    void change(String newTitle, String newBody, Instant now) {
        this.title = newTitle;
        this.body = newBody;
        this.edited = now.atOffset(ZoneOffset.UTC);
    }

    /** Whether it is what somebody sends once more. */
    boolean says(long byAccount, String sameTitle, String sameBody) {
        return isBy(byAccount) && title.equals(sameTitle) && body.equals(sameBody);
    }

    public boolean isBy(long account) {
        return Objects.equals(accountId, account);
    }

    public long id() {
        return id;
    }

    /** Who wrote it; null where the account is gone. */
    public @Nullable Long accountId() {
        return accountId;
    }

    public String title() {
        return title;
    }

    /** In Markdown, as it was typed. */
    public String body() {
        return body;
    }

    public Instant written() {
        return written.toInstant();
    }

    public boolean isEdited() {
        return edited != null;
    }
}
