package org.likeness.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Monitors whether the database is available, by a check every second. While it is down, requests that need it fail at once instead
 * of waiting for connections. Outages are logged at most once a minute.
 */
@Singleton
public class Database {
    private static final Logger LOG = System.getLogger(Database.class.getName());
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);
    private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);
    private static final int CHECK_TIMEOUT_SECONDS = 2;

    private enum State {
        /** The startup steps have not run yet. */
        STARTING,
        UP,
        DOWN
    }

    private final Clock clock;
    private final ReentrantLock checking = new ReentrantLock();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile State state = State.STARTING;
    private @Nullable DataSource pool;
    private @Nullable Thread monitor;
    private Instant since = Instant.MAX;
    private Instant nextStart = Instant.MIN;
    private final Map<String, Instant> nextLogs = new HashMap<>();

    @Inject
    Database(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs the startup steps and starts the monitoring thread. If the database does not answer, that thread runs the steps as soon as
     * it does.
     *
     * @param afterwards runs once, when the application can use the database
     * @throws RuntimeException if a step fails although the database is available
     */
    public void start(DataSource dataSource, Runnable steps, Runnable afterwards, ThreadFactory threads) {
        pool = dataSource;
        since = clock.instant();
        if (check()) {
            try {
                steps.run();
                state = State.UP;
                whenUp(afterwards);
            } catch (RuntimeException e) {
                if (Outage.in(e).isEmpty()) {
                    throw e;
                }
                down(e);
            }
        }
        var thread = threads.newThread(() -> monitor(steps, afterwards));
        thread.setName("likeness-database");
        thread.setDaemon(true);
        thread.start();
        monitor = thread;
    }

    /** Stops the monitoring thread. */
    public void stop() {
        if (monitor != null) {
            monitor.interrupt();
        }
    }

    /** Whether the database answered the last check and the startup steps have run. */
    public boolean isUp() {
        return state == State.UP;
    }

    /** Whether the startup steps have run. */
    public boolean isStarted() {
        return state != State.STARTING;
    }

    /** Runs a job if the database is up. A job that fails because of the database is not retried; it runs again at its next time. */
    public void whenUp(Runnable job) {
        if (!isUp()) {
            return;
        }
        try {
            Work.JOBS.call(() -> {
                job.run();
                return true;
            });
        } catch (RuntimeException e) {
            if (!isToBlame(e)) {
                throw e;
            }
            refused(e);
        }
    }

    /** Whether a failure was caused by the database being down or too slow. Checks the database, so that later requests know. */
    public boolean isToBlame(Throwable failure) {
        return !check() || Outage.in(failure).isPresent();
    }

    /**
     * Counts a request that was refused because of the database, for the log.
     *
     * @param failure null if the database was not even tried
     */
    public void refused(@Nullable Throwable failure) {
        refused.incrementAndGet();
        if (failure != null && isUp()) {
            log("The database is too slow, has a locked table, or is shutting down", failure);
        }
    }

    private void monitor(Runnable steps, Runnable afterwards) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(CHECK_INTERVAL.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            if (check() && state == State.STARTING && !clock.instant().isBefore(nextStart)) {
                start(steps, afterwards);
            }
        }
    }

    private void start(Runnable steps, Runnable afterwards) {
        try {
            steps.run();
            state = State.UP;
            up();
            whenUp(afterwards);
        } catch (RuntimeException e) {
            if (Outage.in(e).isPresent()) {
                down(e);
                return;
            }
            nextStart = clock.instant().plus(LOG_INTERVAL);
            LOG.log(Level.ERROR, "Likeness cannot start with this database (next attempt in a minute)", e);
        }
    }

    /** Checks the database, unless another thread is doing so. */
    private boolean check() {
        if (!checking.tryLock()) {
            return isUp(); // another thread is checking; the next request will know
        }
        try {
            return checkNow();
        } finally {
            checking.unlock();
        }
    }

    private boolean checkNow() {
        try (var connection = Objects.requireNonNull(pool, "not started").getConnection()) {
            if (!connection.isValid(CHECK_TIMEOUT_SECONDS)) {
                throw new SQLException("the connection is broken");
            }
        } catch (SQLException | RuntimeException e) {
            down(e);
            return false;
        }
        if (state == State.DOWN) {
            state = State.UP;
            up();
        }
        return true;
    }

    private synchronized void down(Exception cause) {
        if (state == State.UP) {
            state = State.DOWN;
            since = clock.instant();
        }
        log("The database does not answer", cause);
    }

    private synchronized void up() {
        LOG.log(
                Level.INFO,
                "The database answers, after {0} s and {1} refused requests",
                Duration.between(since, clock.instant()).toSeconds(),
                refused.getAndSet(0));
    }

    /** Logs each kind of message at most once a minute. */
    private synchronized void log(String message, Throwable cause) {
        Instant now = clock.instant();
        if (now.isBefore(nextLogs.getOrDefault(message, Instant.MIN))) {
            return;
        }
        nextLogs.put(message, now.plus(LOG_INTERVAL));
        String reason = Outage.in(cause).map(Throwable::getMessage).orElseGet(cause::toString);
        LOG.log(
                Level.WARNING,
                "{0}: {1} ({2} requests refused; at most one such line a minute)",
                message,
                reason.strip().replaceAll("\\s+", " "),
                refused.getAndSet(0));
    }
}
