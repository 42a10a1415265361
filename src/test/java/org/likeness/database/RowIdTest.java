package org.likeness.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RowIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "007", "999999999999999999"})
    void isDigits(String text) {
        assertThat(RowId.parse(text)).hasValue(Long.valueOf(text));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"-1", "+1", " 1", "1.5", "x", "٣", "9999999999999999999"})
    void isNothingElse(String text) {
        assertThat(RowId.parse(text)).isEmpty();
    }
}
