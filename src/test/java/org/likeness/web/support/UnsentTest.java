package org.likeness.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsentTest {
    private final Unsent unsent = new Unsent();

    @Test
    void waitsForItsOwnPageUntilTheFormIsSent() {
        unsent.keep("/posts/7", Map.of("text", "Hello"));
        assertThat(unsent.path()).hasValue("/posts/7");
        assertThat(unsent.isWaiting()).isTrue();
        assertThat(unsent.on("/posts/8")).isEmpty();
        assertThat(unsent.on("/posts/7")).isEqualTo(Map.of("text", "Hello"));
        unsent.forget("/posts/8");
        assertThat(unsent.on("/posts/7")).as("after a reload").isEqualTo(Map.of("text", "Hello"));
        unsent.forget("/posts/7");
        assertThat(unsent.on("/posts/7")).isEmpty();
        assertThat(unsent.path()).isEmpty();
        assertThat(unsent.isWaiting()).isFalse();
    }

    @Test
    void anEmptyFormTakesNobodysPlace() {
        unsent.keep("/posts/new", Map.of());
        assertThat(unsent.isWaiting()).isFalse();
        assertThat(unsent.path()).hasValue("/posts/new");
        unsent.keep("/posts/7", Map.of("text", "Hello"));
        unsent.keep("/posts/new", Map.of());
        unsent.keep("/posts/new", Map.of("title", ""));
        assertThat(unsent.on("/posts/7")).containsEntry("text", "Hello");
        assertThat(unsent.path()).hasValue("/posts/7");
        unsent.keep("/posts/new", Map.of("title", "Typed later"));
        assertThat(unsent.path()).hasValue("/posts/new");
    }

    @Test
    void keepsNoMoreThanAFormOfOursHolds() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", "Title");
        fields.put("text", "x".repeat(1 << 20));
        fields.put("more", "y");
        unsent.keep("/posts/new", fields);

        var kept = unsent.on("/posts/new");
        assertThat(kept).containsEntry("title", "Title").containsEntry("more", "");
        assertThat(kept.get("text")).hasSize(Unsent.MOST - "Title".length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "posts/7", "//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example/"})
    void leadsToNoOtherSite(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> unsent.keep(path, Map.of()));
    }
}
