package org.likeness.discussion;

/**
 * A comment as a list of somebody's comments shows it.
 *
 * @param title of the post
 */
public record Remark(long id, long postId, String title) {

    /** From the columns of a query, in the order of the components. */
    static Remark of(Object[] columns) {
        return new Remark((Long) columns[0], (Long) columns[1], (String) columns[2]);
    }
}
