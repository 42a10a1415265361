package org.likeness.discussion;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The author of a comment: a member, or a guest without an account.
 *
 * @param accountId null for a guest
 * @param name shown with the comment; empty for a member
 * @param email never shown; empty for a member
 * @param website http or https; may be empty
 * @param gravatar whether the guest agreed to show their Gravatar
 */
public record Author(@Nullable Long accountId, String name, String email, String website, boolean gravatar) {

    public static Author member(long accountId) {
        return new Author(accountId, "", "", "", false);
    }

    public static Author guest(String name, String email, String website, boolean gravatar) {
        return new Author(null, name.strip(), email.strip().toLowerCase(Locale.ROOT), website.strip(), gravatar);
    }

    boolean isGuest() {
        return accountId == null;
    }
}
