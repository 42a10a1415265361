package org.likeness.discussion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some comments of a post, in their order.
 *
 * @param earlier before which the page before this one ends; null on the first
 * @param later after which the next page begins; null on the last
 */
public record CommentPage(
        List<Comment> comments,
        @Nullable Place earlier,
        @Nullable Place later) {
    public CommentPage {
        comments = List.copyOf(comments);
    }
}
