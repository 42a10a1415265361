package org.likeness.discussion;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A post in the list of all posts.
 *
 * @param accountId the author; null if the account was deleted
 * @param commentCount without comments that wait for approval or were deleted
 */
public record PostSummary(long id, @Nullable Long accountId, String title, Instant written, long commentCount) {

    /** @param columns in the order of the components */
    static PostSummary of(Object[] columns) {
        return new PostSummary(
                (Long) columns[0],
                (Long) columns[1],
                (String) columns[2],
                ((OffsetDateTime) columns[3]).toInstant(),
                (Long) columns[4]);
    }
}
