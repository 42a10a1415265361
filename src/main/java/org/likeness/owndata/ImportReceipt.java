package org.likeness.owndata;

/**
 * What an import has done.
 *
 * @param portrait what became of the picture
 * @param mayWrite whether the member may write posts and comments; if not, none were imported
 * @param waiting whether the posts and comments wait for a moderator
 */
public record ImportReceipt(
        Part profile, Part portrait, boolean mayWrite, boolean waiting, Count posts, Count comments) {
    /** What became of a part of an archive. */
    public enum Part {
        MISSING,
        IMPORTED,
        REFUSED
    }

    /**
     * What became of posts or comments.
     *
     * @param known imported before
     * @param refused by the rules of this site's forms
     * @param tooMany over the daily limit
     * @param foreign on posts of others
     */
    public record Count(int imported, int known, int refused, int tooMany, int foreign) {
        static final Count NONE = new Count(0, 0, 0, 0, 0);
    }
}
