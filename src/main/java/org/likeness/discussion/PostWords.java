package org.likeness.discussion;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.List;

/** Stores the words by which posts are found. */
@Singleton
class PostWords {
    private static final int BATCH = 100;

    @PersistenceContext
    private EntityManager entityManager;

    /** Stores the words of a post whose row exists, instead of those of an earlier text. */
    void store(Post post) {
        entityManager
                .createNativeQuery("delete from post_word where post_id = ?1")
                .setParameter(1, post.id())
                .executeUpdate();
        var words = List.copyOf(SearchWords.ofPost(post.title(), post.body()));
        for (int from = 0; from < words.size(); from += BATCH) {
            insert(post.id(), words.subList(from, Math.min(words.size(), from + BATCH)));
        }
    }

    private void insert(long postId, List<String> words) {
        var insert = entityManager.createNativeQuery("insert into post_word (word, post_id) values "
                + String.join(", ", Collections.nCopies(words.size(), "(?, ?)")));
        int next = 1;
        for (String word : words) {
            insert.setParameter(next++, word);
            insert.setParameter(next++, postId);
        }
        insert.executeUpdate();
    }
}
