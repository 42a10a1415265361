package org.likeness.remote;

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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.likeness.avatar.BackgroundThreads;
import org.likeness.storage.PictureId;

/** Runs fetches in the background: a limited number at a time, a limited number queued, and at most one for each picture. */
final class FetchQueue {
    private static final Logger LOG = System.getLogger(FetchQueue.class.getName());

    private final Executor threads;
    private final Semaphore waitingCallers;
    private final ConcurrentMap<PictureId, CompletableFuture<Lookup>> pending = new ConcurrentHashMap<>();

    /**
     * An empty queue.
     *
     * @param name of its threads
     * @param atOnce how many fetches run at a time
     * @param queued how many fetches may wait for a thread
     * @param callers how many callers may wait for a result at a time: each of them blocks a thread of the server
     */
    FetchQueue(String name, int atOnce, int queued, int callers) {
        this.threads = BackgroundThreads.of(name, atOnce, new LinkedBlockingQueue<>(queued));
        this.waitingCallers = new Semaphore(callers);
    }

    /** Whether a fetch of this picture is running or queued. */
    boolean isPending(PictureId name) {
        return pending.containsKey(name);
    }

    /**
     * Waits for the pending fetch of a picture, or starts one. It continues after the caller has stopped waiting.
     *
     * @param timeout how long the caller can wait; if too many callers are waiting, it does not wait at all
     * @return empty if the fetch does not end in time, or if the queue is full
     */
    Optional<Lookup> await(PictureId name, Supplier<Lookup> fetch, Duration timeout) {
        boolean waits = waitingCallers.tryAcquire();
        try {
            return Optional.of(
                    pendingOrStarted(name, fetch).get(waits ? timeout.toMillis() : 0, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "a fetch failed unexpectedly", e.getCause());
            return Optional.empty();
        } finally {
            if (waits) {
                waitingCallers.release();
            }
        }
    }

    private CompletableFuture<Lookup> pendingOrStarted(PictureId name, Supplier<Lookup> fetch) {
        var result = new CompletableFuture<Lookup>();
        var other = pending.putIfAbsent(name, result);
        if (other != null) {
            return other;
        }
        try {
            threads.execute(() -> run(name, fetch, result));
        } catch (RejectedExecutionException e) {
            pending.remove(name);
            result.complete(Lookup.Absence.UNKNOWN); // for callers who already wait for this result
        }
        return result;
    }

    /** A caller who comes after the removal starts another fetch, which finds the result of this one in the cache. */
    private void run(PictureId name, Supplier<Lookup> fetch, CompletableFuture<Lookup> result) {
        try {
            Lookup fetched = fetch.get();
            pending.remove(name);
            result.complete(fetched);
        } catch (RuntimeException | Error e) {
            pending.remove(name);
            result.completeExceptionally(e);
        }
    }
}
