package org.likeness.avatar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import javax.naming.NamingException;
import org.likeness.config.AvatarSettings;
import org.likeness.config.Settings;
import org.likeness.gravatar.Federation;
import org.likeness.gravatar.Libravatar;

/**
 * The avatar servers that the domains of e-mails name in DNS. Pages never wait for DNS: a domain that is not cached is looked up in
 * the background, and until the result is there, the public server is used. Results are cached for a day.
 *
 * @see <a href="https://wiki.libravatar.org/api/">Libravatar API, federated servers</a>
 */
@ApplicationScoped
public class FederatedHosts {
    private static final Logger LOG = System.getLogger(FederatedHosts.class.getName());
    private static final Duration DNS_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration RESULT_TTL = Duration.ofDays(1);
    private static final Duration FAILURE_TTL = Duration.ofMinutes(10);

    /** How many domains are cached; beyond that, the least recently used is evicted. */
    private static final int MAX_DOMAINS = 10_000;

    /** How many lookups run or wait; beyond that, a domain is looked up when it is next used. */
    private static final int MAX_LOOKUPS = 32;

    private static final int THREADS = 4;

    private final boolean enabled;
    private final Federation federation;
    private final boolean secure;
    private final LongSupplier nanoTime;
    private final Executor background;
    private final Semaphore lookups = new Semaphore(MAX_LOOKUPS);
    private final Map<String, Result> results = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Result> eldest) {
            return size() > MAX_DOMAINS;
        }
    };

    private record Result(Optional<URI> host, long since, Duration ttl) {
        boolean isFresh(long now) {
            return now - since < ttl.toNanos();
        }
    }

    @Inject
    FederatedHosts(Settings settings) {
        this(
                settings.avatars(),
                System::nanoTime,
                BackgroundThreads.of("likeness-federation", THREADS, new LinkedBlockingQueue<>()));
    }

    /** @param background runs the lookups */
    FederatedHosts(AvatarSettings settings, LongSupplier nanoTime, Executor background) {
        this.enabled = settings.federation();
        this.federation = new Federation(settings.dns(), DNS_TIMEOUT);
        this.secure = "https".equalsIgnoreCase(settings.libravatar().base().getScheme());
        this.nanoTime = nanoTime;
        this.background = background;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    FederatedHosts() {
        this.enabled = false;
        this.federation = null;
        this.secure = true;
        this.nanoTime = null;
        this.background = null;
    }

    /** The avatar server of the domain of an e-mail; empty if it has none, if it is not known yet, or if federation is off. */
    public Optional<URI> of(String email) {
        return enabled ? Libravatar.domain(email).flatMap(this::ofDomain) : Optional.empty();
    }

    private Optional<URI> ofDomain(String domain) {
        Optional<URI> host;
        synchronized (results) {
            Result cached = results.get(domain);
            host = cached == null ? Optional.empty() : cached.host();
            boolean fresh = cached != null && cached.isFresh(nanoTime.getAsLong());
            if (fresh || !lookups.tryAcquire()) {
                return host;
            }
            cache(domain, host, FAILURE_TTL); // so that other pages do not look it up, too
        }
        background.execute(() -> lookUp(domain));
        return host;
    }

    private void lookUp(String domain) {
        try {
            cache(domain, federation.find(domain, secure), RESULT_TTL);
        } catch (NamingException e) {
            LOG.log(Level.DEBUG, "cannot look up the avatar server of " + domain, e);
        } finally {
            lookups.release();
        }
    }

    private void cache(String domain, Optional<URI> host, Duration ttl) {
        synchronized (results) {
            results.put(domain, new Result(host, nanoTime.getAsLong(), ttl));
        }
    }
}
