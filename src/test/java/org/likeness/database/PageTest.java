package org.likeness.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void leavesOutTheExtraRowAndContinuesAfterTheLast() {
        var page = Page.of(List.of(9L, 8L, 7L), 2);
        assertThat(page.rows()).containsExactly(9L, 8L);
        assertThat(page.next(Function.identity())).isEqualTo(8L);
    }

    @Test
    void isTheLastIfEverythingFits() {
        var page = Page.of(List.of(9L, 8L), 2);
        assertThat(page.rows()).containsExactly(9L, 8L);
        assertThat(page.next(Function.identity())).isNull();
    }

    @Test
    void mayBeEmpty() {
        var page = Page.of(List.<Long>of(), 2);
        assertThat(page.rows()).isEmpty();
        assertThat(page.next(Function.identity())).isNull();
    }
}
