package org.likeness.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "57014", "55P03", "53300", "HYT00"})
    void isFoundAmongTheCauses(String state) {
        var error = new SQLException("gone", state);
        var thrown = new IllegalStateException(new RuntimeException(error));
        assertThat(Outage.in(thrown)).hasValue(error);
    }

    @Test
    void isFoundAmongTheSuppressedExceptions() {
        var thrown = new IllegalStateException();
        var error = new UnavailableException("away");
        thrown.addSuppressed(error);
        assertThat(Outage.in(thrown)).hasValue(error);
    }

    @Test
    void isFoundAmongTheExceptionsOfABatch() {
        var error = new SQLException("gone", "08006");
        var batch = new BatchUpdateException("batch", "22001", new int[0]);
        batch.setNextException(new SQLException("wrong", "22001"));
        batch.setNextException(error);
        assertThat(Outage.in(new RuntimeException(batch))).hasValue(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001", "40001"})
    void isNotAnErrorOfAStatement(String state) {
        assertThat(Outage.in(new RuntimeException(new SQLException("wrong", state))))
                .isEmpty();
    }

    @Test
    void endsIfCausesFormACycle() {
        var one = new RuntimeException();
        var other = new RuntimeException(one);
        one.initCause(other);
        assertThat(Outage.in(one)).isEmpty();
    }
}
