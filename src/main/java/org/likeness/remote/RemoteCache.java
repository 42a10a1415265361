package org.likeness.remote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.likeness.fetch.FetchException;
import org.likeness.gravatar.Rating;
import org.likeness.picture.PictureException;
import org.likeness.remote.Lookup.Absence;
import org.likeness.storage.PictureId;

/**
 * Fetches and caches the pictures of one group of people, with threads, connections, memory and disk space of its own. Another group
 * cannot use them up, and a server that fails for one group is still asked for the other.
 */
final class RemoteCache {
    private static final Logger LOG = System.getLogger(RemoteCache.class.getName());
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration NOBODY_TTL = Duration.ofHours(1);
    private static final Duration FAILURE_TTL = Duration.ofSeconds(30);

    /** Longer than after a failure: the server works, but its file is not acceptable and will hardly change soon. */
    private static final Duration REFUSAL_TTL = Duration.ofMinutes(10);

    private static final int MAX_MISSES = 50_000;
    private static final int FEDERATED_AT_ONCE = 4;

    private final RemoteIds ids;
    private final CachedPictures pictures;
    private final FetchQueue queue;
    private final PictureDownload download;
    private final Clock clock;
    private final LoadingCache<String, CircuitBreaker> breakers;

    /** Lookups without a picture, which need not be repeated yet; in memory only. */
    private final Cache<PictureId, Miss> misses = Caffeine.newBuilder()
            .maximumSize(MAX_MISSES)
            .executor(Runnable::run)
            .build();

    /** Anybody can own the domain of an e-mail and make its servers slow, so they never use all threads. */
    private final Semaphore federatedPermits = new Semaphore(FEDERATED_AT_ONCE);

    private record Miss(Absence absence, Instant until) {}

    /** @param erasures the erasure counter before the fetch */
    private record Request(PictureId name, RemoteId id, String address, int erasures) {
        boolean isFederated() {
            return id.federated().isPresent();
        }
    }

    RemoteCache(RemoteIds ids, CachedPictures pictures, FetchQueue queue, PictureDownload download, Clock clock) {
        this.ids = ids;
        this.pictures = pictures;
        this.queue = queue;
        this.download = download;
        this.clock = clock;
        this.breakers = CircuitBreaker.perServer(clock);
    }

    /** @see RemotePictures#find */
    Lookup find(RemoteId id, Rating highest, Duration patience, BooleanSupplier budget) {
        PictureId name = pictures.name(id, highest);
        var miss = miss(name);
        if (miss.isPresent() && miss.get() == Absence.NOBODY) {
            return Absence.NOBODY;
        }
        var cached = pictures.find(name);
        Lookup stale = cached.isPresent() ? cached.get() : Absence.UNKNOWN;
        String address = ids.address(id, highest);
        if (miss.isPresent()
                || cached.filter(this::isFresh).isPresent()
                || breaker(address).isOpen()
                || !(queue.isPending(name) || budget.getAsBoolean())) {
            return stale;
        }
        var request = new Request(name, id, address, pictures.erasures(name));
        return queue.await(name, () -> fetchWithPermit(request), patience)
                .filter(found -> found != Absence.UNKNOWN)
                .orElseGet(() -> request.erasures() == pictures.erasures(name) ? stale : Absence.UNKNOWN);
    }

    private Lookup fetchWithPermit(Request request) {
        if (!request.isFederated()) {
            return fetch(request);
        }
        if (!federatedPermits.tryAcquire()) {
            return Absence.UNKNOWN;
        }
        try {
            return fetch(request);
        } finally {
            federatedPermits.release();
        }
    }

    private Lookup fetch(Request request) {
        Optional<Lookup> sinceRequest = current(request.name());
        if (sinceRequest.isPresent()) {
            return sinceRequest.get();
        }
        CircuitBreaker breaker = breaker(request.address());
        if (!breaker.admits()) {
            return Absence.UNKNOWN;
        }
        try {
            var picture = download.get(request.name(), request.address(), !request.isFederated());
            breaker.succeeded();
            return pictures.put(picture, request.erasures()) ? picture : Absence.UNKNOWN;
        } catch (FetchException e) {
            if (e.isNotFound()) {
                breaker.succeeded();
                return nobody(request);
            }
            serverFailed(breaker, request, e.reason().name());
            return unknown(request, e.reason().name(), FAILURE_TTL);
        } catch (PictureException e) {
            breaker.succeeded();
            boolean busy = e.reason() == PictureException.Reason.BUSY; // this site is busy; the picture may be fine
            return unknown(request, e.reason().name(), busy ? FAILURE_TTL : REFUSAL_TTL);
        } catch (RuntimeException e) {
            serverFailed(breaker, request, e.getClass().getName());
            return unknown(request, e.getClass().getName(), FAILURE_TTL);
        }
    }

    /** What the cache knows now: another fetch may have ended while this one was queued. */
    private Optional<Lookup> current(PictureId name) {
        return miss(name).map(Lookup.class::cast).or(() -> pictures.find(name).filter(this::isFresh));
    }

    private boolean isFresh(CachedPicture picture) {
        return clock.instant().isBefore(picture.fetched().plus(FRESH));
    }

    private Optional<Absence> miss(PictureId name) {
        return Optional.ofNullable(misses.getIfPresent(name))
                .filter(miss -> clock.instant().isBefore(miss.until()))
                .map(Miss::absence);
    }

    private Lookup nobody(Request request) {
        misses.put(request.name(), new Miss(Absence.NOBODY, clock.instant().plus(NOBODY_TTL)));
        pictures.delete(request.name());
        return Absence.NOBODY;
    }

    /** @param reason not the message of the exception, which contains the e-mail hash */
    private Lookup unknown(Request request, String reason, Duration ttl) {
        LOG.log(Level.DEBUG, "no picture for an {0}: {1}", request.id(), reason);
        misses.put(request.name(), new Miss(Absence.UNKNOWN, clock.instant().plus(ttl)));
        return Absence.UNKNOWN;
    }

    private static void serverFailed(CircuitBreaker breaker, Request request, String reason) {
        if (breaker.failed()) {
            LOG.log(
                    Level.WARNING,
                    "the server of an {0} keeps failing, circuit breaker opened: {1}",
                    request.id(),
                    reason);
        }
    }

    private CircuitBreaker breaker(String address) {
        return breakers.get(URI.create(address).getRawAuthority());
    }

    /** The servers whose last requests all failed, by host and port. */
    Stream<String> failingServers() {
        return breakers.asMap().entrySet().stream()
                .filter(breaker -> breaker.getValue().isFailing())
                .map(Map.Entry::getKey);
    }

    void erase(String personId) {
        pictures.erase(personId);
    }

    void removeExpired() {
        pictures.removeExpired();
    }
}
