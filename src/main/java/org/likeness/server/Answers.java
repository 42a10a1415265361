package org.likeness.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.likeness.account.EmailChanged;
import org.likeness.config.Settings;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.upstream.UpstreamPictures;

/**
 * What the avatar server answers. Answers are kept in memory for a few seconds, so that what many ask for costs one look-up, and what has
 * changed shows soon; when an e-mail changes hands, none of those before is given again.
 */
@ApplicationScoped
public class Answers {
    /** What an answer takes in memory beside its bytes, about. */
    static final int OVERHEAD = 1024;

    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final Duration UNSETTLED = Duration.ofSeconds(1);

    private final Subjects subjects;
    private final Choice choice;
    private final UpstreamPictures upstream;
    private final SizedPictures sized;
    private final Cache<Key, Answer> known;
    private final AtomicLong generation = new AtomicLong();

    private record Key(AvatarRequest asked, long generation) {}

    @Inject
    Answers(Settings settings, Subjects subjects, Choice choice, UpstreamPictures upstream, SizedPictures sized) {
        this.subjects = subjects;
        this.choice = choice;
        this.upstream = upstream;
        this.sized = sized;
        this.known = Caffeine.newBuilder()
                .maximumWeight(settings.server().memory() / 2)
                .weigher((Key key, Answer answer) -> weight(answer))
                .expireAfter(Expiry.creating((Key key, Answer answer) -> answer.settled() ? SETTLED : UNSETTLED))
                .executor(Runnable::run)
                .build();
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Answers() {
        this.subjects = null;
        this.choice = null;
        this.upstream = null;
        this.sized = null;
        this.known = null;
    }

    /**
     * What stands for who is asked for.
     *
     * @throws IOException when the disk does not give what it has
     */
    public Answer to(AvatarRequest asked) throws IOException {
        var key = new Key(asked, generation.get()); // before anything is looked up
        var before = known.getIfPresent(key);
        if (before != null) {
            return before;
        }
        var answer = choice.of(subjects.of(asked), asked);
        known.put(key, answer);
        return answer;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) EmailChanged event) {
        generation.incrementAndGet();
        upstream.forget(event.email());
        sized.clear(); // which may be made from those
    }

    private static int weight(Answer answer) {
        return OVERHEAD + answer.picture().map(file -> file.bytes().length).orElse(0);
    }
}
