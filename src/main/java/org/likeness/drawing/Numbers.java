package org.likeness.drawing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The numbers that decide a picture, one after the other, the same for the same seed on every machine and for ever: SHA-256
 * over the name space, the seed's bytes and a counter of 32 bits from 0, read as unsigned 32-bit numbers, all big-endian.
 */
final class Numbers {
    private final MessageDigest digest = sha256();
    private final byte[] space;
    private final byte[] seed;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private int blocks;

    /** @param space what keeps the numbers of one style and version apart from all others */
    Numbers(String space, Seed seed) {
        this.space = space.getBytes(UTF_8);
        this.seed = seed.bytes();
    }

    /** The next number, from 0 to below the bound; each as likely as the other to one part in four billion. */
    int below(int bound) {
        if (!block.hasRemaining()) {
            digest.update(space);
            digest.update(seed);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, blocks++));
            block = ByteBuffer.wrap(digest.digest());
        }
        return (int) ((Integer.toUnsignedLong(block.getInt()) * bound) >>> Integer.SIZE);
    }

    /** Whether something happens that happens once in so many times. */
    boolean oneIn(int times) {
        return below(times) == 0;
    }

    /** One of these, each as likely. */
    double oneOf(double... values) {
        return values[below(values.length)];
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has to know SHA-256", e);
        }
    }
}
