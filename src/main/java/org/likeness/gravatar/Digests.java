package org.likeness.gravatar;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The digests of a thread, made once and used again. They leak no application from a server's threads: such a digest is the
 * platform's own and knows no class of ours, and a thread's key to it is weak.
 */
final class Digests {
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(() -> digest("SHA-256"));
    private static final ThreadLocal<MessageDigest> MD5 = ThreadLocal.withInitial(() -> digest("MD5"));

    private Digests() {}

    static byte[] digest(EmailHash.Algorithm algorithm, byte[] text, int from, int to) {
        MessageDigest reused = (algorithm == EmailHash.Algorithm.MD5 ? MD5 : SHA256).get();
        reused.update(text, from, to - from);
        return reused.digest(); // and ready for the next text
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has to know " + name, e);
        }
    }
}
