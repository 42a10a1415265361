package org.likeness.database;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list. The query asks for one row more than fits, which shows whether another page follows.
 *
 * <pre>{@code
 * var page = Page.of(posts.newest(before, SIZE + 1), SIZE);
 * Long next = page.next(Post::id);
 * }</pre>
 *
 * @param more whether another page follows
 */
public record Page<T>(List<T> rows, boolean more) {

    /** @param found the rows of the query, at most {@code size + 1} */
    public static <T> Page<T> of(List<T> found, int size) {
        return new Page<>(List.copyOf(found.subList(0, Math.min(size, found.size()))), found.size() > size);
    }

    /** The key of the last row, after which the next page begins; null on the last page. */
    public <K> @Nullable K next(Function<T, K> key) {
        return more ? key.apply(rows.get(rows.size() - 1)) : null;
    }
}
