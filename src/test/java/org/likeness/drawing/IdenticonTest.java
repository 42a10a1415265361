package org.likeness.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The nine blocks of an identicon, on a grid of 16 with a margin of 2. */
class IdenticonTest {
    private static final int SIDE = 160;
    private static final int BLOCK = 4 * SIDE / 16;
    private static final int FIRST = 2 * SIDE / 16;

    /** Maps a pixel to its position after a move. */
    private interface Move {
        int of(int x, int y);
    }

    static IntStream people() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("people")
    void hasCornersThatMirrorEachOther(int person) {
        assertSame(person, FIRST, FIRST, (x, y) -> at(SIDE - 1 - x, y));
        assertSame(person, FIRST, FIRST, (x, y) -> at(x, SIDE - 1 - y));
        assertSame(person, FIRST, FIRST, (x, y) -> at(SIDE - 1 - x, SIDE - 1 - y));
    }

    @ParameterizedTest
    @MethodSource("people")
    void hasSidesThatMirrorEachOther(int person) {
        assertSame(person, FIRST + BLOCK, FIRST, (x, y) -> at(SIDE - 1 - y, SIDE - 1 - x));
        assertSame(person, FIRST + BLOCK, FIRST, (x, y) -> at(y, x));
        assertSame(person, FIRST + BLOCK, FIRST, (x, y) -> at(SIDE - 1 - x, SIDE - 1 - y));
    }

    @ParameterizedTest
    @MethodSource("people")
    void hasAMiddleThatLooksTheSameFromAllSides(int person) {
        assertSame(person, FIRST + BLOCK, FIRST + BLOCK, (x, y) -> at(SIDE - 1 - y, x));
        assertSame(person, FIRST + BLOCK, FIRST + BLOCK, (x, y) -> at(SIDE - 1 - x, y));
    }

    @ParameterizedTest
    @MethodSource("people")
    void hasAMarginOfItsGround(int person) {
        int[] argb = pixels(person);
        assertThat(IntStream.range(0, SIDE * SIDE)
                        .filter(at -> at % SIDE < FIRST || at / SIDE >= SIDE - FIRST)
                        .map(at -> argb[at])
                        .distinct())
                .hasSize(1);
    }

    /** All pixels of a block are equal to those after the move, except for some on slanted edges. */
    private static void assertSame(int person, int left, int top, Move move) {
        int[] argb = pixels(person);
        long different = IntStream.range(0, BLOCK * BLOCK)
                .filter(i -> {
                    int x = left + i % BLOCK;
                    int y = top + i / BLOCK;
                    return difference(argb[at(x, y)], argb[move.of(x, y)]) > 64;
                })
                .count();
        assertThat(different).isLessThanOrEqualTo(BLOCK * BLOCK / 50);
    }

    private static int[] pixels(int person) {
        return Rasterizer.argb(Style.IDENTICON.scene(Seed.ofText("person " + person), ""), SIDE);
    }

    private static int at(int x, int y) {
        return y * SIDE + x;
    }

    /** The largest difference of a channel. */
    private static int difference(int one, int two) {
        return IntStream.of(0, 8, 16)
                .map(shift -> Math.abs((one >> shift & 0xff) - (two >> shift & 0xff)))
                .max()
                .orElseThrow();
    }
}
