package org.likeness.drawing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.likeness.crypto.Sha256;

/**
 * The pseudo-random numbers that decide a picture. The same seed gives the same numbers on every machine, forever: they are the
 * unsigned 32-bit words of SHA-256 over the namespace, the seed's bytes and a 32-bit counter from 0, all big-endian.
 */
final class SeedNumbers {
    private final MessageDigest digest = Sha256.digest();
    private final byte[] namespace;
    private final byte[] seed;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private int blocks;

    /** @param namespace separates the numbers of each style and version */
    SeedNumbers(String namespace, Seed seed) {
        this.namespace = namespace.getBytes(UTF_8);
        this.seed = seed.bytes();
    }

    /** The next number, from 0 (inclusive) to the bound (exclusive); uniform to one part in four billion. */
    int below(int bound) {
        if (!block.hasRemaining()) {
            digest.update(namespace);
            digest.update(seed);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, blocks++));
            block = ByteBuffer.wrap(digest.digest());
        }
        return (int) ((Integer.toUnsignedLong(block.getInt()) * bound) >>> Integer.SIZE);
    }

    /** True with a probability of one in so many. */
    boolean oneIn(int times) {
        return below(times) == 0;
    }

    /** One of these values, with equal probability. */
    double oneOf(double... values) {
        return values[below(values.length)];
    }
}
