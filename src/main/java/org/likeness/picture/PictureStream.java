package org.likeness.picture;

import javax.imageio.stream.ImageInputStreamImpl;

/** A file in memory as input for ImageIO. Fails when the CPU budget is spent. */
final class PictureStream extends ImageInputStreamImpl {
    /** In bytes; asking the clock takes as long as reading a few hundred. */
    private static final int CHECK_INTERVAL = 4096;

    /** A decoder that reads beyond the end more often is in an endless loop. */
    private static final int MAX_READS_BEYOND_END = 10_000;

    private final byte[] bytes;
    private final CpuBudget cpu;
    private int unchecked;
    private int readsBeyondEnd;

    PictureStream(byte[] bytes, CpuBudget cpu) {
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
        int available = (int) Math.min(length, bytes.length - streamPos);
        if (available <= 0 && length > 0) {
            return -1;
        }
        System.arraycopy(bytes, (int) streamPos, buffer, offset, available);
        streamPos += available;
        return available;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    private void check(int length) {
        unchecked += length;
        if (unchecked >= CHECK_INTERVAL) {
            unchecked = 0;
            cpu.check();
        }
        if (streamPos >= bytes.length && ++readsBeyondEnd > MAX_READS_BEYOND_END) {
            throw new IllegalStateException("decoder keeps reading beyond the end");
        }
    }
}
