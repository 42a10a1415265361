package org.likeness.discussion;

/** A post as a list of somebody's posts shows it. */
public record Title(long id, String title) {

    /** From the columns of a query, in the order of the components. */
    static Title of(Object[] columns) {
        return new Title((Long) columns[0], (String) columns[1]);
    }
}
