package org.likeness.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.likeness.web.support.RateLimit.Kind;

/** The way by the login page, for who has to sign in before a page is theirs; what they typed waits meanwhile. */
@ApplicationScoped
public class Detour {
    /** How long the session of a stranger lasts in which something may wait; that of a member lasts as long as others again. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Unsent unsent;
    private final RateLimit limit;

    @Inject
    Detour(Unsent unsent, RateLimit limit) {
        this.unsent = unsent;
        this.limit = limit;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Detour() {
        this(null, null);
    }

    /**
     * Sends a stranger to the login page, from which they come back. Where too much waits already for whoever is at their address,
     * nothing is kept.
     *
     * @param page within this site, beginning with a slash
     * @param typed into the form of the page; empty where nothing was
     */
    public void begin(
            String page, Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
        if (typed.isEmpty() || limit.take(Kind.UNSENT_FORMS, Caller.at(request)).isEmpty()) {
            unsent.keep(page, typed);
            request.getSession().setMaxInactiveInterval((int) KEPT.toSeconds());
        }
        Redirect.seeOther("/login", request, response);
    }
}
