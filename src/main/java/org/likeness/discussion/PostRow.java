package org.likeness.discussion;

/** A post in the list of a member's posts. */
public record PostRow(long id, String title) {

    /** @param columns in the order of the components */
    static PostRow of(Object[] columns) {
        return new PostRow((Long) columns[0], (String) columns[1]);
    }
}
