package org.likeness.discussion.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.discussion.web.PostPath.Action;

class PostPathTest {

    @ParameterizedTest
    @CsvSource({
        "/new, 0, 0, NEW",
        "/7, 7, 0, SHOW",
        "/7/edit, 7, 0, EDIT",
        "/7/delete, 7, 0, DELETE",
        "/7/comments, 7, 0, COMMENT",
        "/7/comments/123, 7, 123, COMMENT_LINK",
        "/7/comments/123/edit, 7, 123, EDIT_COMMENT",
        "/7/comments/123/delete, 7, 123, DELETE_COMMENT"
    })
    void parsesIdsAndAction(String path, long post, long comment, Action action) {
        assertThat(PostPath.parse(path)).hasValue(new PostPath(post, comment, action));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/x",
                "/-1",
                "/7/",
                "/7/comments/",
                "/7/comments/edit",
                "/7/comments/x",
                "/7/new",
                "/7/edit/delete",
                "/99999999999999999999"
            })
    void rejectsAnythingElse(String path) {
        assertThat(PostPath.parse(path)).isEmpty();
    }

    @Test
    void rejectsAMissingPath() {
        assertThat(PostPath.parse(null)).isEmpty();
    }
}
