package org.likeness.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.h2.jdbcx.JdbcDataSource;
import org.likeness.TestDatabase;
import org.likeness.demo.Conversation;
import org.likeness.demo.Role;
import org.likeness.demo.Talk;
import org.likeness.it.LikenessServer;

/** 100 posts with 50 comments each, by 50 members who each speak once below every post; the same every time. */
final class Discussion {
    /** The number of the post that is measured. */
    static final int MEASURED = 77;

    private static final int POSTS = 100;
    private static final int COMMENTS = 50;
    private static final int MEMBERS = 50;
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final List<Role> members = new ArrayList<>();
    private final List<Conversation> conversations = new ArrayList<>();
    private final Parser markdown = Parser.builder().build();
    private final HtmlRenderer html = HtmlRenderer.builder().escapeHtml(true).build();

    Discussion() {
        var random = new Random(8);
        var talk = new Talk("en", random);
        for (int i = 0; i < MEMBERS; i++) {
            Role role = talk.member();
            members.add(new Role(role.language(), role.username() + "." + i, role.nickname()));
        }
        for (int i = 0; i < POSTS; i++) {
            conversations.add(Conversation.of(talk, members, COMMENTS, random));
        }
    }

    /** Puts the rows into the H2 database of a server that has not started yet. */
    void write(LikenessServer server) throws SQLException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + server.data().resolve("likeness").toAbsolutePath());
        database.setUser("sa");
        database.setPassword("sa");
        write(TestDatabase.migrated(database));
    }

    private void write(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                    "insert into account (id, email, username, nickname, password_hash, created) values (?, ?, ?, ?, 'none', ?)")) {
                for (int i = 0; i < MEMBERS; i++) {
                    Role member = members.get(i);
                    add(insert, i + 1, member.email(), member.username(), member.nickname(), time(0));
                }
                insert.executeBatch();
            }
            try (var statement = connection.createStatement()) {
                statement.execute("alter sequence account_id restart with 1000"); // for members who register later
            }
            writeConversations(connection);
            connection.commit();
        }
    }

    private void writeConversations(Connection connection) throws SQLException {
        try (var posts = connection.prepareStatement(
                        "insert into post (id, account_id, title, body, written, submission, comment_count)"
                                + " values (?, ?, ?, ?, ?, ?, ?)");
                var comments = connection.prepareStatement(
                        "insert into comment (id, post_id, root_id, account_id, body, written, submission, waiting, deleted)"
                                + " values (?, ?, ?, ?, ?, ?, ?, false, false)")) {
            for (int i = 0; i < POSTS; i++) {
                Conversation all = conversations.get(i);
                add(posts, i + 1, author(i), all.title(), all.text(), time(i * 60L), "post " + i, COMMENTS);
                for (int j = 0; j < COMMENTS; j++) {
                    var comment = all.comments().get(j);
                    int id = id(i, j);
                    int root = comment.answers() < 0 ? id : id(i, comment.answers());
                    add(comments, id, i + 1, root, author(j), comment.text(), time(i * 60L + j), "comment " + id);
                }
            }
            posts.executeBatch();
            comments.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    /** The same rows for a peer: the texts as HTML, so that it need not make them, and times without a zone. */
    JsonObject json() {
        JsonArrayBuilder accounts = Json.createArrayBuilder();
        for (int i = 0; i < MEMBERS; i++) {
            Role member = members.get(i);
            accounts.add(Json.createObjectBuilder()
                    .add("id", i + 1)
                    .add("email", member.email())
                    .add("username", member.username())
                    .add("nickname", member.nickname()));
        }
        JsonArrayBuilder posts = Json.createArrayBuilder();
        JsonArrayBuilder comments = Json.createArrayBuilder();
        for (int i = 0; i < POSTS; i++) {
            Conversation all = conversations.get(i);
            posts.add(Json.createObjectBuilder()
                    .add("id", i + 1)
                    .add("author_id", author(i))
                    .add("title", all.title())
                    .add("html", html(all.text()))
                    .add("written", written(i * 60L)));
            for (int j = 0; j < COMMENTS; j++) {
                var comment = all.comments().get(j);
                comments.add(Json.createObjectBuilder()
                        .add("id", id(i, j))
                        .add("post_id", i + 1)
                        .add("root_id", comment.answers() < 0 ? id(i, j) : id(i, comment.answers()))
                        .add("author_id", author(j))
                        .add("html", html(comment.text()))
                        .add("written", written(i * 60L + j)));
            }
        }
        return Json.createObjectBuilder()
                .add("account", accounts)
                .add("post", posts)
                .add("comment", comments)
                .build();
    }

    private String html(String text) {
        return html.render(markdown.parse(text));
    }

    private static int id(int post, int comment) {
        return post * COMMENTS + comment + 1;
    }

    private static int author(int number) {
        return number % MEMBERS + 1;
    }

    private static Object time(long minutes) {
        return START.plusSeconds(60 * minutes).atOffset(ZoneOffset.UTC);
    }

    private static String written(long minutes) {
        return START.plusSeconds(60 * minutes)
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .toString();
    }
}
