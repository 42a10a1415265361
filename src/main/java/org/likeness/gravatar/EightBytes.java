package org.likeness.gravatar;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of text in a long, changed all at once: a page of many faces has many e-mail addresses. */
final class EightBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private EightBytes() {}

    /** Turns the letters A to Z into small ones and leaves all other bytes of UTF-8 alone. */
    static void toLowerCase(byte[] text) {
        int at = 0;
        for (; at <= text.length - Long.BYTES; at += Long.BYTES) {
            long eight = (long) LONGS.get(text, at);
            long capitals = capitals(eight);
            if (capitals != 0) { // seldom, and what is not written can be read again without delay
                LONGS.set(text, at, eight | capitals >>> 2); // 0x20, the difference between A and a
            }
        }
        for (; at < text.length; at++) {
            text[at] |= (byte) (capitals(text[at]) >>> 2);
        }
    }

    /** The high bit of each byte that is one of A to Z. */
    private static long capitals(long text) {
        long withoutHighBits = text & ~HIGH_BITS;
        long fromA = withoutHighBits + (0x80 - 'A') * EACH;
        long beyondZ = withoutHighBits + (0x80 - 'Z' - 1) * EACH;
        return fromA & ~beyondZ & ~text & HIGH_BITS;
    }
}
