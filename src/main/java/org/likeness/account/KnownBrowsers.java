package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.likeness.crypto.Sha256;

/**
 * The browsers in which members have signed in before. A sign-in from another one is reported by email, and wrong passwords of strangers
 * do not delay a known one. A browser stays known when its member signs out in it, but not when they sign it out from another one.
 *
 * @see <a href="https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies">OWASP on device cookies</a>
 */
@ApplicationScoped
public class KnownBrowsers {
    /** How long a browser stays known without a sign-in; browsers keep no cookie for longer. */
    public static final Duration LIFETIME = Duration.ofDays(400);

    /** The most for one account: a program that keeps no cookies is a new browser each time. */
    static final int MAX_BROWSERS = 50;

    private static final int BATCH = 1_000;

    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final Clock clock;

    @Inject
    KnownBrowsers(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    KnownBrowsers() {
        this(null, null);
    }

    /** Whether the member with this email or username has signed in in this browser. */
    public boolean isKnown(String login, Browser browser) {
        return browser.secret().isPresent()
                && accounts.byLogin(login)
                        .filter(account -> isKnown(account.getId(), browser))
                        .isPresent();
    }

    boolean isKnown(long accountId, Browser browser) {
        return browser.secret()
                .map(secret -> entityManager.find(KnownBrowser.class, hash(secret, accountId)))
                .isPresent();
    }

    static String hash(String secret, long accountId) {
        return Sha256.hex(secret + " " + accountId);
    }

    /**
     * Makes a browser known.
     *
     * @param hash of its secret and the account
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(String hash, long accountId) {
        var known = entityManager.find(KnownBrowser.class, hash);
        if (known != null) {
            known.use(clock.instant());
            return;
        }
        entityManager.persist(new KnownBrowser(hash, accountId, clock.instant()));
        delete(entityManager
                .createNamedQuery("KnownBrowser.newest", String.class)
                .setParameter("account", accountId)
                .setFirstResult(MAX_BROWSERS)
                .getResultList());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void delete(List<String> hashes) {
        if (!hashes.isEmpty()) {
            entityManager
                    .createNamedQuery("KnownBrowser.delete")
                    .setParameter("hashes", hashes)
                    .executeUpdate();
        }
    }

    /**
     * Deletes a batch of browsers whose lifetime has passed since their last sign-in.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean deleteUnused() {
        var unused = entityManager
                .createNamedQuery("KnownBrowser.unused", String.class)
                .setParameter("before", clock.instant().minus(LIFETIME).atOffset(ZoneOffset.UTC))
                .setMaxResults(BATCH)
                .getResultList();
        delete(unused);
        return unused.size() == BATCH;
    }
}
