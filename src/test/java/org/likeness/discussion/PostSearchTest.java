package org.likeness.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.account.AccountBlocked;

/** Posts are found by their words, on real databases. */
@ParameterizedClass
@EnumSource
class PostSearchTest {
    private static final long ADA = 1001;

    private final DatabaseKind kind;
    private EntityManagerFactory factory;
    private EntityManager entityManager;
    private Posts posts;
    private PostSearch search;

    PostSearchTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        var database = kind.migrated();
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        posts = TestDiscussion.on(entityManager, Clock.systemUTC()).posts();
        search = TestDatabase.with(entityManager, new PostSearch());
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    @Test
    void haveAllWordsInTitleOrText() {
        long engine = add("On the Engine", "It might act upon *other* things.", false);
        long chinese = add("新头像", "我用同一张照片已经六年了", false);
        long both = add("Éngines and engine", "other", false);
        assertThat(find("engine")).containsExactly(both, engine);
        assertThat(find("ENGINE things")).containsExactly(engine);
        assertThat(find("engine other")).containsExactly(both, engine);
        assertThat(find("engine nothing")).isEmpty();
        assertThat(find("头像")).containsExactly(chinese);
        assertThat(find("照片 头像")).containsExactly(chinese);
        assertThat(find("像头")).isEmpty();
        assertThat(find("eng_ne")).isEmpty();
    }

    @Test
    void areFoundByTheirTextOfToday() {
        long post = add("Before", "words of yesterday", false);
        run(() -> posts.edit(post, ADA, "After", "words of today", false));
        assertThat(find("yesterday")).isEmpty();
        assertThat(find("before")).isEmpty();
        assertThat(find("after today words")).containsExactly(post);
        run(() -> posts.delete(post));
        assertThat(find("today")).isEmpty();
    }

    @Test
    void areFoundOnlyIfEverybodySeesThem() {
        long waiting = add("Unread", "text", true);
        long shown = add("Read", "text", false);
        assertThat(find("text")).containsExactly(shown);
        run(() -> posts.approve(waiting, posts.find(waiting).orElseThrow().textHash()));
        assertThat(find("text")).containsExactly(shown, waiting);
        var counter = TestDatabase.with(entityManager, new CommentCounter());
        var hidden = TestDatabase.with(entityManager, new HiddenTexts(counter));
        run(() -> hidden.hide(new AccountBlocked(ADA, true, true)));
        assertThat(find("text")).isEmpty();
    }

    @Test
    void arePaged() {
        var all = IntStream.range(0, 7)
                .mapToObj(i -> add("Word " + i, "text", false))
                .toList();
        var first = search.find(List.of("word", "text"), Long.MAX_VALUE, 4);
        assertThat(first).extracting(PostSummary::id).containsExactly(all.get(6), all.get(5), all.get(4), all.get(3));
        assertThat(search.find(List.of("word", "text"), all.get(3), 4))
                .extracting(PostSummary::id)
                .containsExactly(all.get(2), all.get(1), all.get(0));
    }

    @Test
    void areFoundIfTheyAreOlderThanTheSearch() throws SQLException {
        var older = kind.empty();
        Flyway.configure().dataSource(older).target("17").load().migrate();
        try (var connection = older.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into post (id, title, body, written, submission)"
                    + " values (7, 'An Ärger', '头像', current_timestamp, 'p1')");
            Flyway.configure().dataSource(older).load().migrate();
            var rows = statement.executeQuery("select string_agg(word, ' ') from post_word where post_id = 7");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1).split(" ")).containsExactlyInAnyOrder("an", "arger", "头像");
        }
    }

    private List<Long> find(String typed) {
        entityManager.clear();
        return search.find(SearchWords.ofQuery(typed), Long.MAX_VALUE, 10).stream()
                .map(PostSummary::id)
                .toList();
    }

    private long add(String title, String text, boolean waiting) {
        var post = new Post(ADA, title, text, waiting, Clock.systemUTC().instant(), Contributions.newSubmission());
        run(() -> posts.add(post));
        return post.id();
    }

    private void run(Runnable work) {
        TestDatabase.callInTransaction(entityManager, () -> {
            work.run();
            return true;
        });
    }
}
