package org.likeness.picture;

import java.util.Arrays;

/**
 * Tracks which bits of which coefficients the scans of a progressive JPEG contain.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, G.1.1.1</a>
 */
final class ProgressiveScans {
    private static final int COEFFICIENTS = 64;
    private static final int NONE = -1;

    private final String components;

    /** The lowest bit so far, for each coefficient of each component. */
    private final int[] lowestBits;

    /** @param components the component identifiers, one character each */
    ProgressiveScans(String components) {
        this.components = components;
        this.lowestBits = new int[COEFFICIENTS * components.length()];
        Arrays.fill(lowestBits, NONE);
    }

    /** @param at the offset of the scan header */
    void add(byte[] file, int at) {
        int count = ByteReader.unsigned(file, at + 4);
        int parameters = at + 5 + 2 * count;
        int first = ByteReader.unsigned(file, parameters);
        int last = Math.min(COEFFICIENTS - 1, ByteReader.unsigned(file, parameters + 1));
        int before = ByteReader.unsigned(file, parameters + 2) >> 4;
        int now = ByteReader.unsigned(file, parameters + 2) & 0xf;
        for (int i = 0; i < count; i++) {
            int component = components.indexOf(ByteReader.unsigned(file, at + 5 + 2 * i));
            for (int k = first; component >= 0 && k <= last; k++) {
                int coefficient = component * COEFFICIENTS + k;
                if (before == 0 || lowestBits[coefficient] == before) {
                    lowestBits[coefficient] = now;
                }
            }
        }
    }

    boolean isComplete() {
        return Arrays.stream(lowestBits).allMatch(bit -> bit == 0);
    }
}
