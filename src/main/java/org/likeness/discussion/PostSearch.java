package org.likeness.discussion;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the posts that everybody sees by their words. */
@Singleton
public class PostSearch {
    /** How many posts with a word are counted, to begin with the rarest word. */
    private static final int COUNTED = 1_000;

    private static final String COUNT =
            "select count(*) from (select post_id from post_word where word = ?1 limit " + COUNTED + ") as counted";

    private static final String FIRST = "select p.* from post_word w join post p on p.id = w.post_id"
            + " where w.word = ?1 and w.post_id < ?2 and p.waiting = false and p.hidden = false";

    private static final String ALSO =
            " and exists (select 1 from post_word x where x.word = ?%d and x.post_id = w.post_id)";

    /** With the word, so that H2 reads the index in its order. */
    private static final String ORDER = " order by w.word, w.post_id desc limit ";

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * The posts with all of these words, newest first, with their whole texts.
     *
     * @param words at least one, see {@link SearchWords#ofQuery}
     * @param before only posts with a smaller id
     */
    @SuppressWarnings("unchecked")
    public List<PostSummary> find(Collection<String> words, long before, int limit) {
        var rarestFirst = rarestFirst(words);
        var sql = new StringBuilder(FIRST);
        for (int i = 1; i < rarestFirst.size(); i++) {
            sql.append(ALSO.formatted(i + 2));
        }
        var query = entityManager
                .createNativeQuery(sql.append(ORDER).append(limit).toString(), Post.class)
                .setHint("eclipselink.read-only", "true")
                .setParameter(1, rarestFirst.get(0))
                .setParameter(2, before);
        for (int i = 1; i < rarestFirst.size(); i++) {
            query.setParameter(i + 2, rarestFirst.get(i));
        }
        return ((List<Post>) query.getResultList())
                .stream().map(PostSummary::of).toList();
    }

    private List<String> rarestFirst(Collection<String> words) {
        if (words.size() == 1) {
            return List.copyOf(words);
        }
        record Counted(String word, long posts) {}
        var counted = new ArrayList<Counted>();
        for (String word : words) {
            var count = (Number)
                    entityManager.createNativeQuery(COUNT).setParameter(1, word).getSingleResult();
            counted.add(new Counted(word, count.longValue()));
        }
        counted.sort(Comparator.comparingLong(Counted::posts));
        return counted.stream().map(Counted::word).toList();
    }
}
