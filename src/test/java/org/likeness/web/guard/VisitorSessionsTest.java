package org.likeness.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitorSessionsTest {
    private static final int ROOM = (int) (VisitorSessions.MAX_BYTES / 2 / VisitorSessions.SESSION_BYTES);

    private final VisitorSessions sessions = new VisitorSessions();

    /** The state of each session, by id. */
    private final List<String> ended = new ArrayList<>();

    private final List<String> emptied = new ArrayList<>();

    @Test
    void lastTenMinutesAndTheOldestEndFirst() {
        for (int i = 0; i < ROOM + 3; i++) {
            sessions.created(session("s" + i));
        }
        assertThat(ended).containsExactly("s0", "s1", "s2");
        assertThat(emptied).containsExactly("s0", "s1", "s2");
    }

    @Test
    void withPendingFormsPushOutOnlyEachOther() {
        sessions.created(session("a"));
        sessions.holds(VisitorSessions.MAX_BYTES / 2 - 2 * VisitorSessions.SESSION_BYTES, session("a"));
        sessions.created(session("b"));
        for (int i = 0; i < ROOM + 3; i++) {
            sessions.created(session("s" + i));
        }
        assertThat(ended).containsExactly("b", "s0", "s1", "s2");
        sessions.holds(1, session("s9"));
        assertThat(ended).endsWith("a");
    }

    @Test
    void areRemovedWhenTheyEndOrSomebodySignsIn() {
        sessions.created(session("member"));
        sessions.renamed("member", "signed in");
        sessions.forget("signed in");
        for (int i = 0; i < 2 * ROOM; i++) {
            sessions.created(session("s" + i));
            sessions.forget("s" + i);
        }
        assertThat(ended).isEmpty();
    }

    private HttpSession session(String id) {
        return (HttpSession) Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> answer(method.getName(), id, arguments));
    }

    private @Nullable Object answer(String method, String id, Object[] arguments) {
        return switch (method) {
            case "getId" -> id;
            case "getAttributeNames" -> Collections.enumeration(List.of("typed"));
            case "removeAttribute" -> {
                emptied.add(id);
                yield null;
            }
            case "setMaxInactiveInterval" -> {
                assertThat(arguments[0]).isIn(1, 600);
                if (arguments[0].equals(1)) {
                    ended.add(id);
                }
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        };
    }
}
