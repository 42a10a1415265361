package org.likeness.discussion;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A post in a list.
 *
 * @param accountId the author; null if the account was deleted
 * @param text Markdown: the whole text, or its first 1,000 characters
 * @param commentCount without comments that wait for approval, are hidden or were deleted
 */
public record PostSummary(
        long id, @Nullable Long accountId, String title, String text, Instant written, int commentCount) {

    /** What a query of posts {@code p} selects. */
    static final String COLUMNS =
            "p.id, p.accountId, p.title, function('left', p.body, 1000), p.written, p.commentCount";

    /** @param columns {@link #COLUMNS} */
    static PostSummary of(Object[] columns) {
        return new PostSummary(
                (Long) columns[0],
                (Long) columns[1],
                (String) columns[2],
                (String) columns[3],
                ((OffsetDateTime) columns[4]).toInstant(),
                (Integer) columns[5]);
    }

    /** With the whole text. */
    static PostSummary of(Post post) {
        return new PostSummary(
                post.id(), post.accountId(), post.title(), post.body(), post.written(), post.commentCount());
    }
}
