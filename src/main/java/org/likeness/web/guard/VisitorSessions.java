package org.likeness.web.guard;

import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of visitors who are not signed in. Anybody can create any number of them, so they are short, and the oldest end when all of
 * them together take too much memory.
 */
@Singleton
public class VisitorSessions {
    /** The timeout of such a session. */
    static final Duration TIME = Duration.ofMinutes(10);

    /** The limit for all sessions in bytes; one half is for sessions with a pending form. */
    static final long MAX_BYTES = 8 << 20;

    /** The estimated size of a session without a pending form: the saved request and the overhead of the container. */
    static final long SESSION_BYTES = 8 << 10;

    private record Entry(HttpSession session, long bytes) {}

    /** Sessions by age, and their size together. */
    private static final class Group {
        private final Map<String, Entry> sessions = new LinkedHashMap<>();
        private long bytes;

        private void put(String id, Entry entry) {
            sessions.put(id, entry);
            bytes += entry.bytes;
            while (bytes > MAX_BYTES / 2) {
                var oldest = sessions.entrySet().iterator().next();
                remove(oldest.getKey());
                end(oldest.getValue().session);
            }
        }

        private @Nullable Entry remove(String id) {
            var entry = sessions.remove(id);
            bytes -= entry == null ? 0 : entry.bytes;
            return entry;
        }
    }

    /** Kept apart, so that creating many of these cannot push out the pending forms of others. */
    private final Group empty = new Group();

    private final Group withForm = new Group();

    /** Adds a new session. */
    synchronized void created(HttpSession session) {
        session.setMaxInactiveInterval((int) TIME.toSeconds());
        empty.put(session.getId(), new Entry(session, SESSION_BYTES));
    }

    /** Records that a session holds a pending form of this size. */
    public synchronized void holds(long formBytes, HttpSession session) {
        forget(session.getId());
        withForm.put(session.getId(), new Entry(session, SESSION_BYTES + formBytes));
    }

    synchronized void renamed(String before, String after) {
        for (Group group : List.of(empty, withForm)) {
            var entry = group.remove(before);
            if (entry != null) {
                group.put(after, entry);
            }
        }
    }

    /** Removes a session that has ended or become a member's. */
    public synchronized void forget(String id) {
        empty.remove(id);
        withForm.remove(id);
    }

    /** Ends a session without invalidating it, which on WildFly would delete the cookie of the current request. */
    private static void end(HttpSession session) {
        try {
            Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
            session.setMaxInactiveInterval(1);
        } catch (IllegalStateException e) {
            return; // it has already ended
        }
    }
}
