package org.likeness.database;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kind of database use. Each has its own limit of connections; together they are fewer than the pool has. */
public enum Work {
    /** Pages and everything else. */
    PAGES(12),
    /** The look-ups of the avatar server. */
    AVATARS(4),
    /** Timers. */
    JOBS(4);

    private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

    private final int connections;

    Work(int connections) {
        this.connections = connections;
    }

    /**
     * A task that uses the database.
     *
     * @param <T> the result
     * @param <E> the checked exception
     */
    public interface Task<T, E extends Exception> {
        T run() throws E;
    }

    /** Runs a task as this kind of work, in the current thread. */
    public <T, E extends Exception> T call(Task<T, E> task) throws E {
        Work before = CURRENT.get();
        CURRENT.set(this);
        try {
            return task.run();
        } finally {
            CURRENT.set(before);
        }
    }

    int connections() {
        return connections;
    }

    static Map<Work, Bulkhead> bulkheads() {
        var bulkheads = new EnumMap<Work, Bulkhead>(Work.class);
        for (Work work : values()) {
            bulkheads.put(work, new Bulkhead(work.connections, System::nanoTime));
        }
        return bulkheads;
    }

    static Work current() {
        Work work = CURRENT.get();
        return work == null ? PAGES : work;
    }
}
