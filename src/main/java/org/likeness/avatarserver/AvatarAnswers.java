package org.likeness.avatarserver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.likeness.account.EmailChanged;
import org.likeness.config.Settings;
import org.likeness.database.Database;
import org.likeness.database.Work;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.remote.RemotePictures;

/**
 * Answers the requests of the avatar server. Answers are fresh for a few seconds, so that popular avatars cost one lookup and changes
 * still show soon. They are cached for an hour, though: while the database is down or too slow, stale answers are used again, and hashes
 * without one get a drawing.
 *
 * <p><b>The change counter.</b> When an e-mail gains, loses or hides its member, no client may get the old picture any more, not
 * even a stale one. Removing the cached answers is not enough: a request that looked up the old member may still be running, and would
 * put its answer into the cache after the removal. So each e-mail hash has a counter of changes, and the counter is part of the cache
 * key. A request reads the counter before it looks anything up. {@link #forget} increments it after the transaction has committed, so
 * the next request has another key and finds nothing old. An answer of a slower request goes to the old key, which nobody reads any more;
 * it costs memory until it expires. That is why there is no lock. A counter is dropped some minutes after the last answer with
 * an older key has expired; an e-mail that has not changed lately has the value 0.
 */
@Singleton
public class AvatarAnswers {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration UNSETTLED_TTL = Duration.ofSeconds(1);

    /** Stale answers are kept for times when the database is down. */
    private static final Duration TTL = Duration.ofHours(1);

    /** How long the database is left alone after it was too slow. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final RequestedPeople people;
    private final AvatarChoice choice;
    private final RemotePictures remotePictures;
    private final Database database;
    private final Cache<Key, CachedAnswer> cache;
    private volatile long nextLookup = System.nanoTime();

    /** The change counters, kept longer than any answer is computed and cached. */
    private final Cache<EmailHash, Integer> changes = Caffeine.newBuilder()
            .expireAfterWrite(TTL.plusMinutes(5))
            .executor(Runnable::run)
            .build();

    private record Key(AvatarRequest request, int change) {}

    /** @param freshUntil by {@link System#nanoTime} */
    private record CachedAnswer(AvatarAnswer answer, long freshUntil) {
        static CachedAnswer of(AvatarAnswer answer) {
            return new CachedAnswer(answer, System.nanoTime() + (answer.settled() ? FRESH : UNSETTLED_TTL).toNanos());
        }

        boolean isFresh() {
            return System.nanoTime() - freshUntil < 0;
        }
    }

    @Inject
    AvatarAnswers(
            Settings settings,
            RequestedPeople people,
            AvatarChoice choice,
            RemotePictures remotePictures,
            Database database) {
        this.people = people;
        this.choice = choice;
        this.remotePictures = remotePictures;
        this.database = database;
        this.cache = Caffeine.newBuilder()
                .maximumWeight(settings.server().memory() / 2)
                .weigher(AvatarAnswers::weight)
                .expireAfter(Expiry.writing(
                        (Key key, CachedAnswer cached) -> cached.answer().settled() ? TTL : UNSETTLED_TTL))
                .executor(Runnable::run)
                .build();
    }

    /**
     * The answer to a request.
     *
     * @param rateLimit counts an unknown hash for the client and returns whether it was within the limit; called only if another server
     *     would have to be asked about a stranger
     * @throws IOException when a file cannot be read
     */
    public AvatarAnswer to(AvatarRequest request, BooleanSupplier rateLimit) throws IOException {
        var key = new Key(request, request.hash().map(changes::getIfPresent).orElse(0)); // before any lookup
        var cached = cache.getIfPresent(key);
        if (cached != null && cached.isFresh()) {
            return cached.answer();
        }
        if (!database.isStarted()) {
            return withoutDatabase(cached, request); // until then, the data folder might belong to another site
        }
        if (request.hash().isPresent() && (!database.isUp() || System.nanoTime() - nextLookup < 0)) {
            return withoutDatabase(cached, request);
        }
        try {
            var budget = new LookupBudget(rateLimit);
            var answer = Work.AVATARS.call(() -> choice.of(people.of(request), request, budget));
            if (!budget.wasRefused()) {
                cache.put(key, CachedAnswer.of(answer));
            }
            return answer;
        } catch (RuntimeException e) {
            if (!database.isToBlame(e)) {
                throw e;
            }
            database.refused(e);
            nextLookup = System.nanoTime() + PAUSE.toNanos();
            return withoutDatabase(cached, request);
        }
    }

    /** A stale answer or a drawing: nobody can tell now whose hash it is, and which sources that member allows. */
    private AvatarAnswer withoutDatabase(@Nullable CachedAnswer cached, AvatarRequest request) throws IOException {
        return (cached == null
                        ? choice.of(RequestedPeople.unknown(request), request, new LookupBudget(() -> false))
                        : cached.answer())
                .unsettled();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) EmailChanged event) {
        for (Algorithm algorithm : Algorithm.values()) {
            changes.asMap().merge(EmailHash.of(event.email(), algorithm), 1, Integer::sum);
        }
        remotePictures.forget(event.email());
    }

    private static int weight(Key key, CachedAnswer cached) {
        var request = key.request();
        int characters = request.who().length()
                + request.name().length()
                + request.defaultImage().map(image -> image.word().length()).orElse(0);
        return ImageFile.CACHE_OVERHEAD_BYTES
                + Character.BYTES * characters
                + cached.answer().picture().map(file -> file.bytes().length).orElse(0);
    }
}
