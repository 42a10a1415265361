package org.likeness.config;

import java.util.List;

/**
 * Comments and moderation. Each component is the property {@code likeness.} plus the name given here.
 *
 * @param guestComments {@code guest-comments}: what happens to comments by people without an account, {@code open} (default),
 *     {@code moderated} or {@code closed}
 * @param firstPosts {@code moderation.first-posts}: how many posts and comments of a new member a moderator has to approve before
 *     later ones appear at once, 0 to 1,000, default 0
 * @param hideAfterReports {@code moderation.hide-after-reports}: how many members have to report something until it is hidden and a
 *     moderator has to look at it, 0 (never) to 1,000, default 3
 */
public record DiscussionSettings(GuestComments guestComments, int firstPosts, int hideAfterReports) {
    private static final int MAX = 1_000;

    /** What happens to a comment by somebody without an account. */
    public enum GuestComments {
        /** It appears at once. */
        OPEN,
        /** It waits for a moderator's approval. */
        MODERATED,
        /** It is refused. */
        CLOSED
    }

    static DiscussionSettings read(SettingsReader reader) {
        return new DiscussionSettings(
                reader.choice("guest-comments", List.of(GuestComments.values())),
                (int) reader.number("moderation.first-posts", 0, 0, MAX),
                (int) reader.number("moderation.hide-after-reports", 3, 0, MAX));
    }
}
