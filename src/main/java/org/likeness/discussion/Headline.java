package org.likeness.discussion;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A post as a list shows it.
 *
 * @param accountId who wrote it; null where the account is gone
 * @param comments how many can be read
 */
public record Headline(long id, @Nullable Long accountId, String title, Instant written, long comments) {

    /** From the columns of a query, in the order of the components. */
    static Headline of(Object[] columns) {
        return new Headline(
                (Long) columns[0],
                (Long) columns[1],
                (String) columns[2],
                ((OffsetDateTime) columns[3]).toInstant(),
                (Long) columns[4]);
    }
}
