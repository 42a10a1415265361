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
        int last = text.length - Long.BYTES;
        for (int at = 0; at < last; at += Long.BYTES) {
            LONGS.set(text, at, lowerCase((long) LONGS.get(text, at)));
        }
        if (last >= 0) { // may overlap the one before, which changes nothing
            LONGS.set(text, last, lowerCase((long) LONGS.get(text, last)));
        } else {
            for (int at = 0; at < text.length; at++) {
                text[at] = (byte) lowerCase(text[at] & 0xff);
            }
        }
    }

    private static long lowerCase(long text) {
        long withoutHighBits = text & ~HIGH_BITS;
        long fromA = withoutHighBits + (0x80 - 'A') * EACH; // the high bit is set from A on
        long beyondZ = withoutHighBits + (0x80 - 'Z' - 1) * EACH;
        long capitals = fromA & ~beyondZ & ~text & HIGH_BITS;
        return text | capitals >>> 2; // 0x20, the difference between A and a
    }
}
