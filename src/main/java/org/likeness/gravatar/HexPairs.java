package org.likeness.gravatar;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** The two lower-case hex digits of each byte, written at once. */
final class HexPairs {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final short[] PAIRS = new short[256];

    static {
        for (int i = 0; i < PAIRS.length; i++) {
            PAIRS[i] = (short)
                    (HexFormat.of().toHighHexDigit(i) << 8 | HexFormat.of().toLowHexDigit(i));
        }
    }

    private HexPairs() {}

    static void write(byte[] bytes, byte[] target, int at) {
        for (int i = 0; i < bytes.length; i++) {
            SHORTS.set(target, at + 2 * i, PAIRS[bytes[i] & 0xff]);
        }
    }
}
