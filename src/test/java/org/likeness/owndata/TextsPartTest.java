package org.likeness.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.discussion.OwnTexts;

/** The posts and comments of a member in an archive, on real databases. */
@ParameterizedClass
@EnumSource
class TextsPartTest extends OwnDataFixture {
    TextsPartTest(DatabaseKind kind) {
        super(kind);
    }

    @Test
    void hasAllOfThemAndNothingOfOthers() throws IOException {
        for (int id = 1; id <= 120; id++) {
            insertPost(id, id % 2 == 0 ? ADA : BOB, id == 2);
            insertComment(1000 + id, id, id % 3 == 0 ? BOB : ADA);
        }
        execute("update post set edited = written where id = 4");
        execute("update comment set root_id = 1000 where id = 1001");
        var archive = written();
        var posts = Objects.requireNonNull(archive.get("posts.json"));
        assertThat(posts).hasSize(60);
        assertThat(posts.getJsonObject(0).toString())
                .isEqualTo("{\"id\":2,\"title\":\"Title 2\",\"text\":\"Text \\\"2\\\" 文字\","
                        + "\"written\":\"2026-02-28T10:00:00Z\",\"edited\":null,\"status\":\"waiting\"}");
        assertThat(posts.getJsonObject(1).getString("edited")).isEqualTo("2026-02-28T10:00:00Z");
        assertThat(posts.getJsonObject(59).getInt("id")).isEqualTo(120);
        var comments = Objects.requireNonNull(archive.get("comments.json"));
        assertThat(comments).hasSize(80);
        assertThat(comments.getJsonObject(0).toString())
                .isEqualTo("{\"id\":1001,\"postId\":1,\"postTitle\":\"Title 1\",\"replyTo\":1000,\"text\":\"Comment\","
                        + "\"written\":\"2026-02-28T10:00:00Z\",\"edited\":null,\"status\":\"published\"}");
        assertThat(comments.getJsonObject(1).isNull("replyTo")).isTrue();
    }

    @Test
    void isEmptyForWhoeverWroteNothing() throws IOException {
        assertThat(written())
                .isEqualTo(
                        Map.of("posts.json", JsonArray.EMPTY_JSON_ARRAY, "comments.json", JsonArray.EMPTY_JSON_ARRAY));
    }

    private Map<String, JsonArray> written() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new Archive(bytes, Instant.EPOCH)) {
            new TextsPart(TestDatabase.with(entityManager, new OwnTexts())).write(ADA, archive);
        }
        var documents = new HashMap<String, JsonArray>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = new ByteArrayInputStream(zip.readAllBytes());
                documents.put(entry.getName(), Json.createReader(content).readArray());
            }
        }
        return documents;
    }

    private void insertPost(long id, long account, boolean waiting) {
        execute("insert into post (id, account_id, title, body, waiting, written, submission) values (" + id + ", "
                + account + ", 'Title " + id + "', 'Text \"" + id + "\" 文字', " + waiting
                + ", timestamp with time zone '2026-02-28 10:00:00+00', 'p" + id + "')");
    }

    private void insertComment(long id, long post, long account) {
        execute("insert into comment (id, post_id, root_id, account_id, body, waiting, deleted, written, submission)"
                + " values (" + id + ", " + post + ", " + id + ", " + account
                + ", 'Comment', false, false, timestamp with time zone '2026-02-28 10:00:00+00', 'c" + id + "')");
    }
}
