package org.likeness.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.GravatarUrl;
import org.likeness.gravatar.Rating;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The ways from an e-mail address to the address of its Gravatar at 40 pixels. */
@State(Scope.Thread)
public class UrlWays {
    private static final int EMAILS = 256; // enough to defeat branch prediction

    /** How the hash is made. */
    @Param({"SHA256", "MD5"})
    public EmailHash.Algorithm algorithm = EmailHash.Algorithm.SHA256;

    private final String[] emails = new String[EMAILS];
    private final byte[][] bytes = new byte[EMAILS][];
    private final GravatarUrl prepared = GravatarUrl.of(EmailHash.of("", EmailHash.Algorithm.SHA256))
            .withBase(URI.create("https://www.gravatar.com/avatar/"))
            .withDefault(DefaultImage.of("identicon"))
            .withRating(Rating.G);
    private String name = "";
    private MessageDigest digest = DigestUtils.getSha256Digest();
    private final StringBuilder kept = new StringBuilder(128);
    private int next;

    @Setup
    public void fill() {
        for (int i = 0; i < EMAILS; i++) {
            emails[i] = "somebody." + (char) ('a' + i % 26) + i + "@example.com";
            bytes[i] = emails[i].getBytes(UTF_8);
        }
        boolean md5 = algorithm == EmailHash.Algorithm.MD5;
        name = md5 ? "MD5" : "SHA-256";
        digest = md5 ? DigestUtils.getMd5Digest() : DigestUtils.getSha256Digest();
    }

    private int next() {
        next = (next + 1) % EMAILS;
        return next;
    }

    @Benchmark
    public String likeness() {
        return prepared.withHash(EmailHash.of(emails[next()], algorithm))
                .withSize(new AvatarSize(40))
                .toString();
    }

    /** The hash alone, of existing bytes: the lower bound of all ways. */
    @Benchmark
    public byte[] bareDigest() {
        return digest.digest(bytes[next()]);
    }

    /** As most tutorials do it. */
    @Benchmark
    public String tutorial() throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance(name)
                .digest(emails[next()].trim().toLowerCase(Locale.ROOT).getBytes(UTF_8));
        var hex = new StringBuilder();
        for (byte one : hash) {
            hex.append(String.format("%02x", one));
        }
        return "https://www.gravatar.com/avatar/" + hex + "?s=40&d=identicon";
    }

    @Benchmark
    public String commonsCodec() {
        String email = emails[next()].trim().toLowerCase(Locale.ROOT);
        String hex = algorithm == EmailHash.Algorithm.MD5 ? DigestUtils.md5Hex(email) : DigestUtils.sha256Hex(email);
        return "https://www.gravatar.com/avatar/" + hex + "?s=40&d=identicon";
    }

    /** As the avatar of PrimeFaces does it: the address as it came, digits by format into a builder that is kept. */
    @Benchmark
    public String primeFaces() throws NoSuchAlgorithmException {
        kept.setLength(0);
        kept.append("https://www.gravatar.com/avatar/");
        MessageDigest made = MessageDigest.getInstance(name);
        made.update(emails[next()].getBytes(UTF_8));
        for (byte one : made.digest()) {
            kept.append(String.format("%02x", one & 0xff));
        }
        return kept.append('?').append("s=40&d=identicon").toString();
    }
}
