package org.likeness.discussion;

/**
 * A comment in the list of a member's comments.
 *
 * @param title the title of the post
 */
public record CommentRow(long id, long postId, String title) {

    /** @param columns in the order of the components */
    static CommentRow of(Object[] columns) {
        return new CommentRow((Long) columns[0], (Long) columns[1], (String) columns[2]);
    }
}
