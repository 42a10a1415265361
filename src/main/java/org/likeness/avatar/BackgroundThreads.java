package org.likeness.avatar;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Small pools of daemon threads for background work. A thread ends after ten idle seconds.
 *
 * <p>Managed executors of the server would propagate the context of the request. On Payara, the end of such a task closes the database
 * session of the request, which may still need it.
 */
public final class BackgroundThreads {
    private static final int IDLE_SECONDS = 10;

    private BackgroundThreads() {}

    /**
     * A new pool.
     *
     * @param name of each thread
     * @param atOnce the most threads
     * @param queue holds the tasks that wait for a thread; when it is full, the pool rejects tasks
     */
    public static Executor of(String name, int atOnce, BlockingQueue<Runnable> queue) {
        var threads = new ThreadPoolExecutor(atOnce, atOnce, IDLE_SECONDS, TimeUnit.SECONDS, queue, task -> {
            var thread = new Thread(null, task, name, 0, false);
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
