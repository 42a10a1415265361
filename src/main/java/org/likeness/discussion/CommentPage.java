package org.likeness.discussion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a post's comments.
 *
 * @param earlier the previous page ends before this position; null on the first page
 * @param later the next page begins after this position; null on the last page
 */
public record CommentPage(
        List<Comment> comments,
        @Nullable ThreadPosition earlier,
        @Nullable ThreadPosition later) {
    public CommentPage {
        comments = List.copyOf(comments);
    }
}
