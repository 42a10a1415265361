package org.likeness.discussion.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeletionBeanTest {
    private final DeletionBean bean = new DeletionBean();

    @Test
    void showsTheBeginningWithoutCuttingACharacter() {
        bean.ask("delete.post", "a".repeat(299) + "😀😀", "/posts/7");
        assertThat(bean.getExcerpt()).isEqualTo("a".repeat(299) + "😀…");
    }

    @Test
    void showsAllOfAShortText() {
        bean.ask("delete.post", "😀".repeat(300), "/posts/7");
        assertThat(bean.getExcerpt()).isEqualTo("😀".repeat(300));
    }
}
