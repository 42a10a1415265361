package org.likeness.discussion;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;

/** Base of tests with posts and comments in H2; there is one post by Ada. */
abstract class DiscussionOnH2 {
    static final Author ADA = Author.member(1);
    static final Author GUEST = Author.guest("Guest", "Guest@Example.org ", "", false);

    final AtomicInteger queries = new AtomicInteger();
    private final PostWords words = new PostWords();
    final Posts posts = new Posts(words, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final CommentCounter counter = new CommentCounter();
    private final CommentThreads threads = new CommentThreads(counter);
    final Comments comments = new Comments(threads, counter, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private EntityManagerFactory factory;
    EntityManager entityManager;
    long post;

    @BeforeEach
    void aPostByAda() throws SQLException {
        var database = DatabaseKind.H2.migrated();
        TestDatabase.insertAccount(database, 1, "ada@example.com", "ada");
        TestDatabase.insertAccount(database, 2, "bob@example.com", "bob");
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        TestDatabase.with(entityManager, words);
        TestDatabase.with(entityManager, posts);
        TestDatabase.with(entityManager, counter);
        TestDatabase.with(entityManager, threads);
        TestDatabase.with(entityManager, comments);
        post = addPost("Title").id();
        JpaHelper.getServerSession(factory).getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                queries.incrementAndGet();
            }
        });
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    final Post addPost(String title) {
        return addPost(title, false);
    }

    final Post addPost(String title, boolean waiting) {
        var made = new Post(1, title, "Text", waiting, Instant.EPOCH, Contributions.newSubmission());
        inTransaction(() -> posts.add(made));
        return made;
    }

    final Comment comment(long onPost, @Nullable Long replyTo, Author author) {
        var comment = new Comment(onPost, author, "Text", false, Instant.EPOCH, Contributions.newSubmission());
        inTransaction(() -> comments.add(comment, replyTo, author, Contributions.newSubmission()));
        return comment;
    }

    final void inTransaction(Runnable work) {
        entityManager.getTransaction().begin();
        work.run();
        entityManager.getTransaction().commit();
        entityManager.clear();
    }
}
