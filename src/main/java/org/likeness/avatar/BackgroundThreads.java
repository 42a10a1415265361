package org.likeness.avatar;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads of our own for work that nobody waits for, gone ten seconds after their last work. Those of the container would take the
 * request's context along; on Payara, the end of such a task closes the database session of the request, which may still need it.
 */
public final class BackgroundThreads {
    private static final int IDLE_SECONDS = 10;

    private BackgroundThreads() {}

    /**
     * Some threads.
     *
     * @param atOnce how many there are at most
     * @param waiting where work waits for one of them; what it does not take is refused
     */
    public static Executor of(String name, int atOnce, BlockingQueue<Runnable> waiting) {
        var threads = new ThreadPoolExecutor(atOnce, atOnce, IDLE_SECONDS, TimeUnit.SECONDS, waiting, work -> {
            var thread = new Thread(null, work, name, 0, false);
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
