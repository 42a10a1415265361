package org.likeness.crypto;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random text that nobody can guess. */
public final class RandomHex {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomHex() {}

    /** Returns two hex digits for each random byte. */
    public static String of(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
