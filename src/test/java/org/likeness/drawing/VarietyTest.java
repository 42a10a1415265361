package org.likeness.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many of ten thousand people have a picture of their own. */
class VarietyTest {
    private static final int PEOPLE = 10_000;

    @Test
    void noTwoIdenticonsAreTheSame() {
        assertThat(different(Style.IDENTICON)).isEqualTo(PEOPLE);
    }

    /** As many as chance leaves of the number of pictures that each style says it has, and a little fewer. */
    @ParameterizedTest
    @CsvSource({"RETRO, 9998", "MONSTERID, 9995", "WAVATAR, 9990", "ROBOHASH, 9995", "COLOR, 7000", "INITIALS, 1000"})
    void nearlyAllOthersAreDifferent(Style style, int atLeast) {
        assertThat(different(style)).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"MP", "BLANK"})
    void somePicturesAreEverybodys(Style style) {
        assertThat(different(style)).isEqualTo(1);
    }

    private static long different(Style style) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> DrawnAvatar.of(style, Seed.ofText("person " + i), "Ada Lovelace")
                        .svg())
                .distinct()
                .count();
    }
}
