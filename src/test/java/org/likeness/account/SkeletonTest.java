package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonTest {
    /** Letters of other scripts are written as Java escapes. */
    @ParameterizedTest
    @CsvSource({
        "marvin, MARVIN",
        "marvin, Marvin ✓",
        "marvin, m.a.r.v.i.n",
        "marvin, 'M a r v i n'",
        "marvin, márvïn",
        "marvin, m\u0430rvin", // Cyrillic a
        "marvin, marv\u0456n", // Cyrillic i
        "marvin, m\u03B1rvin", // Greek alpha
        "marvin, \uFF2D\uFF41\uFF52\uFF56\uFF49\uFF4E", // full width
        "marvin, \uD835\uDC26\uD835\uDC1A\uD835\uDC2B\uD835\uDC2F\uD835\uDC22\uD835\uDC27", // bold
        "marvin, rnarvin",
        "marvin, MARV1N",
        "marvin, marvln",
        "marvin, ★marvin★",
        "alice, AIice",
        "ALICE, alice",
        "bob, b0b",
        "bob, B\u041EB", // Cyrillic O
        "小王, 小 王",
    })
    void isTheSameForNamesThatLookAlike(String name, String other) {
        assertThat(Skeleton.of(other)).isEqualTo(Skeleton.of(name)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "marvin, martin",
        "marvin, marvin2",
        "ada, adam",
        "小王, 小玉",
        "\uD83D\uDE00, \uD83D\uDE01", // faces
    })
    void differsForNamesThatDoNot(String name, String other) {
        assertThat(Skeleton.of(other)).isNotEqualTo(Skeleton.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"✓", "\uD83D\uDE00", "...", "\u0301"})
    void isNeverEmpty(String name) {
        assertThat(Skeleton.of(name)).isNotEmpty();
    }

    /** Compatibility forms can be 18 times as long. */
    @Test
    void fitsTheDatabase() {
        assertThat(Skeleton.of("\uFDFA".repeat(50))).hasSize(Skeleton.MAX_LENGTH);
        assertThat(Skeleton.of("x" + "\uD842\uDFB7".repeat(300)))
                .isEqualTo("x" + "\uD842\uDFB7".repeat((Skeleton.MAX_LENGTH - 1) / 2));
    }
}
