package org.likeness.discussion;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A comment in the list of a member's comments.
 *
 * @param title the title of the post
 * @param text the first 1,000 characters, in Markdown
 */
public record CommentRow(long id, long postId, String title, String text, Instant written) {

    /** @param columns in the order of the components */
    static CommentRow of(Object[] columns) {
        return new CommentRow(
                (Long) columns[0],
                (Long) columns[1],
                (String) columns[2],
                (String) columns[3],
                ((OffsetDateTime) columns[4]).toInstant());
    }
}
