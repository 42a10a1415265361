package org.likeness.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** A reply that a recipient will be told about with the next message. */
@Entity
@Table(name = "reply_notice")
@NamedQuery(
        name = "ReplyNotice.of",
        query = "select n from ReplyNotice n where n.recipientId = :recipient order by n.id")
@NamedQuery(name = "ReplyNotice.deleteOf", query = "delete from ReplyNotice n where n.recipientId = :recipient")
@NamedQuery(name = "ReplyNotice.deleteOld", query = "delete from ReplyNotice n where n.created < :before")
class ReplyNotice {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reply_notice_id")
    @SequenceGenerator(name = "reply_notice_id", sequenceName = "reply_notice_id")
    private long id;

    @Column(name = "recipient_id")
    private String recipientId;

    @Column(name = "reply_id")
    private long replyId;

    @Column(name = "answered_id")
    private @Nullable Long answeredId;

    @SuppressWarnings("UnusedVariable") // queries read it
    private OffsetDateTime created;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected ReplyNotice() {}

    ReplyNotice(String recipientId, long replyId, @Nullable Long answeredId, Instant now) {
        this.recipientId = recipientId;
        this.replyId = replyId;
        this.answeredId = answeredId;
        this.created = now.atOffset(ZoneOffset.UTC);
    }

    long id() {
        return id;
    }

    String recipientId() {
        return recipientId;
    }

    long replyId() {
        return replyId;
    }

    /** The comment of the recipient; null if the reply is a comment on the recipient's post. */
    @Nullable
    Long answeredId() {
        return answeredId;
    }
}
