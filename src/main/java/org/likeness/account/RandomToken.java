package org.likeness.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.likeness.crypto.Sha256;

/** Random text of 256 bits that nobody can guess. The database stores only its hash: a copy of the database signs nobody in. */
final class RandomToken {
    /** The length in characters. */
    static final int LENGTH = 43;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");

    private RandomToken() {}

    /** Returns a new token in the Base64 of URLs. */
    static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** The SHA-256 in hex. A token is random, so this needs no salt. */
    static String hash(String token) {
        return Sha256.hex(token);
    }
}
