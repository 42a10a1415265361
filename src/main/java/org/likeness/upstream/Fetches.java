package org.likeness.upstream;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.likeness.avatar.BackgroundThreads;
import org.likeness.storage.PictureId;

/** The fetches that run, 16 at most, and those that wait for their turn, 256 at most; one for each picture. */
final class Fetches {
    private static final Logger LOG = System.getLogger(Fetches.class.getName());
    private static final int AT_ONCE = 16;
    private static final int WAITING = 256;

    private final Executor threads =
            BackgroundThreads.of("likeness-upstream", AT_ONCE, new LinkedBlockingQueue<>(WAITING));
    private final ConcurrentMap<PictureId, CompletableFuture<Found>> underWay = new ConcurrentHashMap<>();

    /**
     * What comes of a fetch: the one of this picture that is under way, or else the one given. It goes on when nobody waits any more.
     *
     * @return empty where it has not ended in time, or too many others wait for their turn
     */
    Optional<Found> await(PictureId name, Supplier<Found> fetch, Duration patience) {
        try {
            return Optional.of(started(name, fetch).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "a fetch ended in an error", e.getCause());
            return Optional.empty();
        }
    }

    private CompletableFuture<Found> started(PictureId name, Supplier<Found> fetch) {
        var found = new CompletableFuture<Found>();
        var other = underWay.putIfAbsent(name, found);
        if (other != null) {
            return other;
        }
        try {
            threads.execute(() -> run(name, fetch, found));
        } catch (RejectedExecutionException e) {
            underWay.remove(name);
            found.complete(Found.Absence.UNKNOWN); // for those who have joined in between
        }
        return found;
    }

    /** Who comes when a fetch has ended begins another, which finds what this one has kept, and asks nobody. */
    private void run(PictureId name, Supplier<Found> fetch, CompletableFuture<Found> found) {
        try {
            Found fetched = fetch.get();
            underWay.remove(name);
            found.complete(fetched);
        } catch (RuntimeException | Error e) {
            underWay.remove(name);
            found.completeExceptionally(e);
        }
    }
}
