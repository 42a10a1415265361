package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The hash under which avatar services know an e-mail address: of the trimmed, lower-cased address in UTF-8, as lower-case
 * hex, 64 digits for SHA-256 and 32 for MD5.
 *
 * @see <a href="https://docs.gravatar.com/api/avatars/hash/">Creating the hash</a>
 */
public record EmailHash(String hex) {

    /** How the hash is made; MD5 is for mirrors that know nothing else. */
    public enum Algorithm {
        SHA256("SHA-256"),
        MD5("MD5");

        private final String digest;

        Algorithm(String digest) {
            this.digest = digest;
        }
    }

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{64}");

    /** @throws IllegalArgumentException when this is no hash of 32 or 64 lower-case hex digits */
    public EmailHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("hash must be 32 or 64 lower-case hex digits, was " + hex);
        }
    }

    /** The hash of any text: an avatar service answers for what is not an address, too. */
    public static EmailHash of(String email, Algorithm algorithm) {
        byte[] digest = digest(algorithm).digest(normalised(email).getBytes(UTF_8));
        return new EmailHash(HexFormat.of().formatHex(digest));
    }

    /** The address as it is hashed: without blanks around it, in lower case whatever the server's language. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static MessageDigest digest(Algorithm algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has to know " + algorithm.digest, e);
        }
    }
}
