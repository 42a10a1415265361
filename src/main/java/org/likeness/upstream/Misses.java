package org.likeness.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.likeness.storage.PictureId;
import org.likeness.upstream.Found.Absence;

/** The pictures that were asked for in vain, for as long as they need not be asked for again; in memory only. */
final class Misses {
    private static final int MOST = 50_000;

    private final Clock clock;
    private final Cache<PictureId, Miss> misses =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    private record Miss(Absence absence, Instant until) {}

    Misses(Clock clock) {
        this.clock = clock;
    }

    Optional<Absence> find(PictureId name) {
        return Optional.ofNullable(misses.getIfPresent(name))
                .filter(miss -> clock.instant().isBefore(miss.until()))
                .map(Miss::absence);
    }

    void remember(PictureId name, Absence absence, Duration holds) {
        misses.put(name, new Miss(absence, clock.instant().plus(holds)));
    }
}
