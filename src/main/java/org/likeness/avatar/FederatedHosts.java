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
 * The avatar servers that domains of e-mails name for themselves. A page never waits for one: the first time a domain is named, it
 * is asked for in the background, and the public server stands for it until the answer is there, which then holds for a day.
 *
 * @see <a href="https://wiki.libravatar.org/api/">Libravatar API, federated servers</a>
 */
@ApplicationScoped
public class FederatedHosts {
    private static final Logger LOG = System.getLogger(FederatedHosts.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration ANSWER_HOLDS = Duration.ofDays(1);
    private static final Duration FAILURE_HOLDS = Duration.ofMinutes(10);

    /** Domains that are remembered; of more, the one that was not named for the longest time is forgotten. */
    private static final int MOST = 10_000;

    /** Look-ups that run or wait; a domain beyond them is asked for when it is named the next time. */
    private static final int AT_ONCE = 32;

    private static final int THREADS = 4;

    private final boolean on;
    private final Federation federation;
    private final boolean secure;
    private final LongSupplier nanoTime;
    private final Executor background;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, Answer> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > MOST;
        }
    };

    private record Answer(Optional<URI> host, long asked, Duration holds) {
        boolean holdsAt(long now) {
            return now - asked < holds.toNanos();
        }
    }

    @Inject
    FederatedHosts(Settings settings) {
        this(
                settings.avatars(),
                System::nanoTime,
                BackgroundThreads.of("likeness-federation", THREADS, new LinkedBlockingQueue<>()));
    }

    /** @param background where names are looked up; does not do it at once */
    FederatedHosts(AvatarSettings settings, LongSupplier nanoTime, Executor background) {
        this.on = settings.federation();
        this.federation = new Federation(settings.dns(), PATIENCE);
        this.secure = "https".equalsIgnoreCase(settings.libravatar().base().getScheme());
        this.nanoTime = nanoTime;
        this.background = background;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    FederatedHosts() {
        this.on = false;
        this.federation = null;
        this.secure = true;
        this.nanoTime = null;
        this.background = null;
    }

    /** Where the domain of an e-mail answers for it, as far as that is known and the operator allows it; at once. */
    public Optional<URI> of(String email) {
        return on ? Libravatar.domain(email).flatMap(this::ofDomain) : Optional.empty();
    }

    private Optional<URI> ofDomain(String domain) {
        Answer known;
        synchronized (answers) {
            known = answers.get(domain);
            if (known != null && known.holdsAt(nanoTime.getAsLong())) {
                return known.host();
            }
            if (!places.tryAcquire()) {
                return known == null ? Optional.empty() : known.host();
            }
            remember(
                    domain,
                    known == null ? Optional.empty() : known.host(),
                    FAILURE_HOLDS); // asked once, not by every page
        }
        background.execute(() -> ask(domain));
        return known == null ? Optional.empty() : known.host();
    }

    private void ask(String domain) {
        try {
            remember(domain, federation.find(domain, secure), ANSWER_HOLDS);
        } catch (NamingException e) {
            LOG.log(Level.DEBUG, "no answer about avatars of " + domain, e);
        } finally {
            places.release();
        }
    }

    private void remember(String domain, Optional<URI> host, Duration holds) {
        synchronized (answers) {
            answers.put(domain, new Answer(host, nanoTime.getAsLong(), holds));
        }
    }
}
