package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Settings;

/**
 * Keeps members signed in across sessions. A cookie holds a series and a token, each of 256 random bits; only their hashes are stored.
 * Each use replaces the token. A token that is used again after that must have been copied, and ends the whole series, with the device that
 * belongs to it.
 *
 * @see <a href="http://jaspan.com/improved_persistent_login_cookie_best_practice">Improved
 *     persistent login cookie best practice</a>
 */
@ApplicationScoped
@Transactional
public class RememberedBrowsers {
    private static final Logger LOG = System.getLogger(RememberedBrowsers.class.getName());
    private static final int BATCH = 1_000;

    /**
     * A sign-in that a browser keeps.
     *
     * @param accountId the member
     * @param seriesHash the key of the browser's row
     * @param cookie the next cookie; null if the browser already has it
     * @param time how long the cookie is valid
     */
    public record PersistentLogin(
            long accountId, String seriesHash, @Nullable String cookie, Duration time) {}

    @PersistenceContext
    private EntityManager entityManager;

    private final Settings settings;
    private final Clock clock;

    @Inject
    RememberedBrowsers(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    RememberedBrowsers() {
        this(null, null);
    }

    /** Remembers a browser. */
    public PersistentLogin remember(long accountId) {
        String series = RandomToken.create();
        String token = RandomToken.create();
        var time = settings.rememberMe();
        String seriesHash = RandomToken.hash(series);
        entityManager.persist(new RememberedBrowser(
                seriesHash, accountId, RandomToken.hash(token), clock.instant().plus(time)));
        return new PersistentLogin(accountId, seriesHash, series + token, time);
    }

    /**
     * Recognizes a browser and replaces its token.
     *
     * @param cookie the untrusted value
     */
    public Optional<PersistentLogin> recognize(String cookie) {
        var browser = find(cookie);
        var now = clock.instant();
        if (browser == null || !now.isBefore(browser.expires())) {
            return Optional.empty();
        }
        var time = Duration.between(now, browser.expires());
        String hash = RandomToken.hash(cookie.substring(cookie.length() - RandomToken.LENGTH));
        if (browser.hasToken(hash)) {
            String token = RandomToken.create();
            browser.replaceToken(RandomToken.hash(token), now);
            String next = cookie.substring(0, RandomToken.LENGTH) + token;
            return Optional.of(new PersistentLogin(browser.accountId(), browser.seriesHash(), next, time));
        }
        if (browser.hadTokenRecently(hash, now)) {
            return Optional.of(new PersistentLogin(browser.accountId(), browser.seriesHash(), null, time));
        }
        LOG.log(
                Level.WARNING,
                "A replaced cookie of account {0} was used, so it has probably been copied; the browser has to sign in again",
                browser.accountId());
        entityManager.remove(browser);
        return Optional.empty();
    }

    /** Forgets the browser with this cookie. */
    public void forget(String cookie) {
        var browser = find(cookie);
        if (browser != null) {
            entityManager.remove(browser);
        }
    }

    /**
     * Deletes a batch of expired browsers; one statement for all could take too long.
     *
     * @return whether there may be more
     */
    boolean deleteExpired() {
        var expired = entityManager
                .createNamedQuery("RememberedBrowser.expired", String.class)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setMaxResults(BATCH)
                .getResultList();
        delete(expired);
        return expired.size() == BATCH;
    }

    /** Forgets these series. */
    void delete(List<String> seriesHashes) {
        if (!seriesHashes.isEmpty()) {
            entityManager
                    .createNamedQuery("RememberedBrowser.delete")
                    .setParameter("series", seriesHashes)
                    .executeUpdate();
        }
    }

    /** Locks the row until the transaction ends, so that a cookie is used by one request at a time. */
    private @Nullable RememberedBrowser find(String cookie) {
        if (cookie.length() != RandomToken.LENGTH && cookie.length() != 2 * RandomToken.LENGTH) {
            return null;
        }
        String seriesHash = RandomToken.hash(cookie.substring(0, RandomToken.LENGTH));
        return entityManager.find(RememberedBrowser.class, seriesHash, LockModeType.PESSIMISTIC_WRITE);
    }
}
