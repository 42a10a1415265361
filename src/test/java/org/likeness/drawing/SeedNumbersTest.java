package org.likeness.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedNumbersTest {
    private static final Seed SEED = Seed.ofHash("0bc83cb571cd1c50ba6f3e8a78ef1346");

    @Test
    void areThoseThatAnyOtherProgramFinds() {
        // printf 'identicon/1/' and the 16 bytes of the seed and 00000000, then 00000001, through sha256sum
        var numbers = new SeedNumbers("identicon/1/", SEED);
        assertThat(IntStream.generate(() -> numbers.below(1000)).limit(10))
                .containsExactly(803, 658, 666, 709, 495, 999, 519, 264, 997, 930);
    }

    @Test
    void differInAnotherNamespace() {
        var one = new SeedNumbers("retro/1/", SEED);
        var other = new SeedNumbers("retro/2/", SEED);
        assertThat(IntStream.generate(() -> one.below(1000)).limit(8).toArray())
                .isNotEqualTo(
                        IntStream.generate(() -> other.below(1000)).limit(8).toArray());
    }

    @Test
    void areEachAboutAsOftenAsTheOther() {
        var numbers = new SeedNumbers("", SEED);
        int[] counts = new int[7];
        IntStream.generate(() -> numbers.below(7)).limit(70_000).forEach(number -> counts[number]++);
        assertThat(IntStream.of(counts)).allMatch(count -> count > 9_500 && count < 10_500);
    }
}
