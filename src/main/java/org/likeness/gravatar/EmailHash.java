package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hash under which avatar services know an e-mail address: SHA-256 or MD5 of the trimmed, lower-case address in UTF-8.
 *
 * <pre>{@code
 * EmailHash hash = EmailHash.of("Jane.Doe@example.com ", EmailHash.Algorithm.SHA256);
 * hash.hex(); // "86e0b9e5..." (64 digits)
 * }</pre>
 *
 * @see <a href="https://docs.gravatar.com/api/avatars/hash/">Creating the hash</a>
 */
public final class EmailHash {

    /** The hash function. MD5 is for services that do not know SHA-256. */
    public enum Algorithm {
        SHA256("SHA-256"),
        MD5("MD5");

        private final String jcaName;

        Algorithm(String jcaName) {
            this.jcaName = jcaName;
        }

        /**
         * Returns the algorithm with this name, {@code sha256} or {@code md5} in any case.
         *
         * @throws IllegalArgumentException if there is no such algorithm
         */
        public static Algorithm of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        private MessageDigest digest() {
            try {
                return MessageDigest.getInstance(jcaName);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has " + jcaName, e);
            }
        }
    }

    private final String hex;

    private EmailHash(String hex) {
        this.hex = hex;
    }

    /**
     * Hashes an e-mail address, or any other text: avatar services answer for those, too. A text that already is a hash is
     * returned as it is.
     */
    public static EmailHash of(String email, Algorithm algorithm) {
        String normalised = normalised(email);
        return parse(normalised).orElseGet(() -> hashed(normalised, algorithm));
    }

    /**
     * Hashes an OpenID: SHA-256 of the URL with scheme and host in lower case.
     *
     * @throws IllegalArgumentException if this is not an http or https URL
     * @see <a href="https://wiki.libravatar.org/api/">Libravatar's API</a>
     */
    public static EmailHash ofOpenId(String url) {
        return hashed(ServiceAddress.withLowerCaseHost(url.strip()), Algorithm.SHA256);
    }

    private static EmailHash hashed(String text, Algorithm algorithm) {
        return new EmailHash(HexFormat.of().formatHex(algorithm.digest().digest(text.getBytes(UTF_8))));
    }

    /** Reads a hash of 32 or 64 hex digits in any case. */
    public static Optional<EmailHash> parse(String hex) {
        boolean isHash =
                (hex.length() == 32 || hex.length() == 64) && hex.chars().allMatch(HexFormat::isHexDigit);
        return isHash ? Optional.of(new EmailHash(hex.toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    /** Returns the address as it is hashed: trimmed and in lower case, whatever the language of the server. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the hash as 64 (SHA-256) or 32 (MD5) lower-case hex digits. */
    public String hex() {
        return hex;
    }

    /** Returns the algorithm that made this hash, which follows from its length. */
    public Algorithm algorithm() {
        return hex.length() == 32 ? Algorithm.MD5 : Algorithm.SHA256;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailHash hash && hex.equals(hash.hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    @Override
    public String toString() {
        return hex;
    }
}
