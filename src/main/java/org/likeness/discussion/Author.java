package org.likeness.discussion;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who writes a comment: a member, or a guest, who has no account.
 *
 * @param accountId the member's; null for a guest
 * @param name the guest's, as others see it
 * @param email the guest's, which nobody sees
 * @param website the guest's, http or https; may be empty
 * @param gravatar whether the guest allows that their Gravatar is shown
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
