package org.likeness.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingFormTest {
    private final PendingForm pending = new PendingForm();

    @Test
    void waitsForItsOwnPageUntilTheFormIsSent() {
        pending.keep("/posts/7", Map.of("text", "Hello"));
        assertThat(pending.path()).hasValue("/posts/7");
        assertThat(pending.isWaiting()).isTrue();
        assertThat(pending.on("/posts/8")).isEmpty();
        assertThat(pending.on("/posts/7")).isEqualTo(Map.of("text", "Hello"));
        pending.forget("/posts/8");
        assertThat(pending.on("/posts/7")).as("after a reload").isEqualTo(Map.of("text", "Hello"));
        pending.forget("/posts/7");
        assertThat(pending.on("/posts/7")).isEmpty();
        assertThat(pending.path()).isEmpty();
        assertThat(pending.isWaiting()).isFalse();
    }

    @Test
    void anEmptyFormReplacesNoOther() {
        pending.keep("/posts/new", Map.of());
        assertThat(pending.isWaiting()).isFalse();
        assertThat(pending.path()).hasValue("/posts/new");
        pending.keep("/posts/7", Map.of("text", "Hello"));
        pending.keep("/posts/new", Map.of());
        pending.keep("/posts/new", Map.of("title", ""));
        assertThat(pending.on("/posts/7")).containsEntry("text", "Hello");
        assertThat(pending.path()).hasValue("/posts/7");
        pending.keep("/posts/new", Map.of("title", "Typed later"));
        assertThat(pending.path()).hasValue("/posts/new");
    }

    @Test
    void keepsAtMost24000Characters() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", "Title");
        fields.put("text", "x".repeat(1 << 20));
        fields.put("more", "y");
        pending.keep("/posts/new", fields);

        var kept = pending.on("/posts/new");
        assertThat(kept).containsEntry("title", "Title").containsEntry("more", "");
        assertThat(kept.get("text")).hasSize(PendingForm.MAX_CHARS - "Title".length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "posts/7", "//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example/"})
    void refusesPathsOfOtherSites(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> pending.keep(path, Map.of()));
    }
}
