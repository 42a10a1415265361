package org.likeness.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who may comment, and who looks after it. Each component is the property {@code likeness.} plus the name given here.
 *
 * @param guestComments {@code guest-comments}: what becomes of comments by people without an account, {@code open} (default),
 *     {@code moderated} or {@code closed}
 * @param moderators {@code moderators}: the usernames, in lower case, of those who let comments through and may delete any post or
 *     comment; default none
 */
public record DiscussionSettings(GuestComments guestComments, Set<String> moderators) {

    /** What becomes of a comment by somebody without an account. */
    public enum GuestComments {
        /** All see it at once. */
        OPEN,
        /** It waits for a moderator. */
        MODERATED,
        /** It is not taken. */
        CLOSED
    }

    static DiscussionSettings read(SettingsReader reader) {
        String guests = reader.choice("guest-comments", List.of("open", "moderated", "closed"));
        return new DiscussionSettings(
                GuestComments.valueOf(guests.toUpperCase(Locale.ROOT)), reader.usernames("moderators"));
    }
}
