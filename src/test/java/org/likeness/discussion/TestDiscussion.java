package org.likeness.discussion;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.likeness.TestDatabase;

/** Posts and comments on a database of a test. */
public record TestDiscussion(Posts posts, Comments comments, WrittenElsewhere elsewhere) {
    public static TestDiscussion on(EntityManager entityManager, Clock clock) {
        var posts =
                TestDatabase.with(entityManager, new Posts(TestDatabase.with(entityManager, new PostWords()), clock));
        var counter = TestDatabase.with(entityManager, new CommentCounter());
        var threads = TestDatabase.with(entityManager, new CommentThreads(counter));
        var comments = TestDatabase.with(entityManager, new Comments(threads, counter, clock));
        return new TestDiscussion(posts, comments, new WrittenElsewhere(posts, comments));
    }

    public Contributions contributions(Clock clock) {
        return new Contributions(posts, comments, clock);
    }
}
