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
 * @param network the hash of the network that a guest writes from, see {@link GuestHashes}; null for a member
 * @param guestKey a hash of the secret in the guest's browser; null for a member, or a guest without one
 */
public record Author(
        @Nullable Long accountId,
        String name,
        String email,
        String website,
        boolean gravatar,
        @Nullable String network,
        @Nullable String guestKey) {

    public static Author member(long accountId) {
        return new Author(accountId, "", "", "", false, null, null);
    }

    public static Author guest(String name, String email, String website, boolean gravatar) {
        return new Author(
                null, name.strip(), email.strip().toLowerCase(Locale.ROOT), website.strip(), gravatar, null, null);
    }

    /** The same guest, who writes from a network. */
    public Author from(String networkHash) {
        return new Author(accountId, name, email, website, gravatar, networkHash, guestKey);
    }

    /** The same guest, in a browser with this secret. */
    public Author withSecret(String secret) {
        return new Author(accountId, name, email, website, gravatar, network, GuestSecret.hash(secret));
    }

    boolean isGuest() {
        return accountId == null;
    }
}
