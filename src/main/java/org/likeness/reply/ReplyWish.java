package org.likeness.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A comment of a guest who wants mail about replies to it. */
@Entity
@Table(name = "reply_wish")
@NamedQuery(
        name = "ReplyWish.deleteOfDeleted",
        query = "delete from ReplyWish w where exists"
                + " (select c from Comment c where c.id = w.commentId and c.guestEmail is null)")
class ReplyWish {
    @Id
    @Column(name = "comment_id")
    private long commentId;

    @Column(name = "recipient_id")
    private String recipientId;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected ReplyWish() {}

    ReplyWish(long commentId, String recipientId) {
        this.commentId = commentId;
        this.recipientId = recipientId;
    }

    long commentId() {
        return commentId;
    }

    String recipientId() {
        return recipientId;
    }
}
