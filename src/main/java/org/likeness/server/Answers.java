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
import org.likeness.account.EmailChanged;
import org.likeness.config.Settings;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.upstream.UpstreamPictures;

/**
 * What the avatar server answers. Answers are kept in memory for a few seconds, so that what many ask for costs one look-up, and what has
 * changed shows soon; when an e-mail changes hands, no answer to its hashes of before is given again.
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
    private final Cache<Key, Answer> known;

    /** How many times the person of a hash has changed lately, for longer than an answer may take and is kept. */
    private final Cache<EmailHash, Integer> changes = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .executor(Runnable::run)
            .build();

    private record Key(AvatarRequest asked, int change) {}

    @Inject
    Answers(Settings settings, Subjects subjects, Choice choice, UpstreamPictures upstream) {
        this.subjects = subjects;
        this.choice = choice;
        this.upstream = upstream;
        this.known = Caffeine.newBuilder()
                .maximumWeight(settings.server().memory() / 2)
                .weigher(Answers::weight)
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
        this.known = null;
    }

    /**
     * What stands for who is asked for.
     *
     * @throws IOException when the disk does not give what it has
     */
    public Answer to(AvatarRequest asked) throws IOException {
        var key = new Key(asked, asked.hash().map(changes::getIfPresent).orElse(0)); // before anything is looked up
        var before = known.getIfPresent(key);
        if (before != null) {
            return before;
        }
        var answer = choice.of(subjects.of(asked), asked);
        known.put(key, answer);
        return answer;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) EmailChanged event) {
        for (Algorithm algorithm : Algorithm.values()) {
            changes.asMap().merge(EmailHash.of(event.email(), algorithm), 1, Integer::sum);
        }
        upstream.forget(event.email());
    }

    private static int weight(Key key, Answer answer) {
        var asked = key.asked();
        int texts = asked.who().length()
                + asked.name().length()
                + asked.defaultImage().map(image -> image.word().length()).orElse(0);
        return OVERHEAD
                + Character.BYTES * texts
                + answer.picture().map(file -> file.bytes().length).orElse(0);
    }
}
