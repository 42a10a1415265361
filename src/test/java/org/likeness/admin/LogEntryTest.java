package org.likeness.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.likeness.admin.LogEntry.Party;

class LogEntryTest {
    private static String details(String text) {
        return new LogEntry(Instant.EPOCH, Party.NOBODY, Action.DELETE_TEXT, Party.NOBODY, text).details();
    }

    @Test
    void shortensLongDetailsBetweenTwoCharacters() {
        assertThat(details("x".repeat(500))).isEqualTo("x".repeat(500));
        assertThat(details("x".repeat(501))).isEqualTo("x".repeat(499) + "…");
        assertThat(details("\uD83D\uDE00".repeat(300))).isEqualTo("\uD83D\uDE00".repeat(249) + "…");
    }
}
