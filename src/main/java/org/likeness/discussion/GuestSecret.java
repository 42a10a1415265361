package org.likeness.discussion;

import org.likeness.crypto.Sha256;

/** The secret in the browser of a guest, by which they see and withdraw what they wrote. The database has a hash of it only. */
public final class GuestSecret {
    /** A regular expression for the form of a secret: 32 hex digits, of 128 random bits. */
    public static final String PATTERN = "[0-9a-f]{32}";

    private GuestSecret() {}

    static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
