package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hash under which avatar services know an e-mail address: of the trimmed, lower-cased address in UTF-8, as lower-case
 * hex, 64 digits for SHA-256 and 32 for MD5.
 *
 * @see <a href="https://docs.gravatar.com/api/avatars/hash/">Creating the hash</a>
 */
public final class EmailHash {

    /** How the hash is made; MD5 is for mirrors that know nothing else. */
    public enum Algorithm {
        SHA256,
        MD5;

        /**
         * The algorithm of that name, {@code sha256} or {@code md5} in any case.
         *
         * @throws IllegalArgumentException when there is no such algorithm
         */
        public static Algorithm of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    private final byte[] bytes;

    private EmailHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash of any text: an avatar service answers for what is not an address, too. A text that is a hash already is taken as
     * it is.
     */
    public static EmailHash of(String email, Algorithm algorithm) {
        byte[] utf8 = email.getBytes(UTF_8);
        if (utf8.length != email.length()) { // more than ASCII, whose letters and blanks only String knows
            utf8 = normalised(email).getBytes(UTF_8);
        }
        int from = 0;
        int to = utf8.length;
        while (from < to && isBlank(utf8[from])) {
            from++;
        }
        while (from < to && isBlank(utf8[to - 1])) {
            to--;
        }
        EightBytes.toLowerCase(utf8);
        if (isLength(to - from)) {
            var known = parse(new String(utf8, from, to - from, UTF_8));
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new EmailHash(Digests.digest(algorithm, utf8, from, to));
    }

    /**
     * The hash of an OpenID: SHA-256 of its URL with scheme and host in lower case.
     *
     * @throws IllegalArgumentException when this is no http or https URL
     * @see <a href="https://wiki.libravatar.org/api/">Libravatar's API</a>
     */
    public static EmailHash ofOpenId(String url) {
        byte[] utf8 = HttpAddress.withLowerCaseHost(url.strip()).getBytes(UTF_8);
        return new EmailHash(Digests.digest(Algorithm.SHA256, utf8, 0, utf8.length));
    }

    /** The hash that these 32 or 64 hex digits are, in any case. */
    public static Optional<EmailHash> parse(String hex) {
        boolean isHash = isLength(hex.length()) && hex.chars().allMatch(HexFormat::isHexDigit);
        return isHash ? Optional.of(new EmailHash(HexFormat.of().parseHex(hex))) : Optional.empty();
    }

    /** The address as it is hashed: without blanks around it, in lower case whatever the server's language. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** The hash in 64 (SHA-256) or 32 (MD5) lower-case hex digits. */
    public String hex() {
        byte[] hex = new byte[digits()];
        writeHex(hex, 0);
        return new String(hex, ISO_8859_1);
    }

    /** How it was made, as its length tells. */
    public Algorithm algorithm() {
        return digits() == 32 ? Algorithm.MD5 : Algorithm.SHA256;
    }

    int digits() {
        return 2 * bytes.length;
    }

    /** Writes the digits, each one byte, into an address that is being put together. */
    void writeHex(byte[] target, int at) {
        HexPairs.write(bytes, target, at);
    }

    private static boolean isBlank(byte character) {
        return character <= ' ' && Character.isWhitespace(character);
    }

    private static boolean isLength(int digits) {
        return digits == 32 || digits == 64;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
