package org.likeness.picture;

import javax.imageio.stream.ImageInputStreamImpl;

/** A file in memory as ImageIO wants it, which fails when the time for the picture is over. */
final class BytesStream extends ImageInputStreamImpl {
    /** Bytes; the clock costs as much as some hundreds of them. */
    private static final int BETWEEN_CHECKS = 4096;

    /** A decoder that passes over the end more often goes round in circles there. */
    private static final int MOST_BEHIND_END = 10_000;

    private final byte[] bytes;
    private final CpuBudget cpu;
    private int unchecked;
    private int readsBehindEnd;

    BytesStream(byte[] bytes, CpuBudget cpu) {
        this.bytes = bytes;
        this.cpu = cpu;
    }

    @Override
    public int read() {
        check(1);
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        check(length);
        bitOffset = 0;
        int there = (int) Math.min(length, bytes.length - streamPos);
        if (there <= 0 && length > 0) {
            return -1;
        }
        System.arraycopy(bytes, (int) streamPos, buffer, offset, there);
        streamPos += there;
        return there;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    private void check(int wanted) {
        unchecked += wanted;
        if (unchecked >= BETWEEN_CHECKS) {
            unchecked = 0;
            cpu.check();
        }
        if (streamPos >= bytes.length && ++readsBehindEnd > MOST_BEHIND_END) {
            throw new IllegalStateException("reads on and on behind the end");
        }
    }
}
