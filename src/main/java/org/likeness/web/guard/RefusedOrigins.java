package org.likeness.web.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Logs refused origins, because behind a proxy that replaces the {@code Host} header every form is refused. Each pair of origin and host
 * is logged once, and at most one pair a minute.
 */
@Singleton
class RefusedOrigins {
    private static final Logger LOG = System.getLogger(RefusedOrigins.class.getName());
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final int MAX_PAIRS = 1_000;
    private static final int MAX_LENGTH = 100;

    private record Pair(String origin, String host) {}

    private final Clock clock;
    private final Cache<Pair, Boolean> logged =
            Caffeine.newBuilder().maximumSize(MAX_PAIRS).executor(Runnable::run).build();
    private Instant next = Instant.MIN;

    @Inject
    RefusedOrigins(Clock clock) {
        this.clock = clock;
    }

    synchronized void log(@Nullable String origin, @Nullable String host) {
        var pair = new Pair(cleaned(origin), cleaned(host));
        Instant now = clock.instant();
        if (now.isBefore(next) || logged.asMap().putIfAbsent(pair, true) != null) {
            return;
        }
        next = now.plus(INTERVAL);
        LOG.log(
                Level.WARNING,
                "Refused a form from {0} for host {1}: different sites. If both are this site, configure the proxy to pass the Host"
                        + " header on unchanged",
                pair.origin(),
                pair.host());
    }

    /** Makes untrusted text safe for the log: short and on one line. */
    private static String cleaned(@Nullable String header) {
        String value = Objects.requireNonNullElse(header, "");
        return value.substring(0, Math.min(MAX_LENGTH, value.length())).replaceAll("\\p{Cntrl}", " ");
    }
}
