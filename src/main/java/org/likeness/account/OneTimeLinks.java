package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.likeness.account.OneTimeLink.Kind;

/** The links that wait to be used. A token has 256 random bits. */
@ApplicationScoped
public class OneTimeLinks {
    /** The most links of a kind to one address in an hour, so that nobody can flood somebody else's mailbox. */
    static final int MAX_PER_HOUR = 5;

    /** Nobody must be able to hold these back. */
    private static final Set<Kind> WARNINGS = Set.of(Kind.RESTORE_EMAIL, Kind.KEEP_ACCOUNT);

    private static final int BATCH = 1_000;

    @PersistenceContext
    private EntityManager entityManager;

    private final Clock clock;

    @Inject
    OneTimeLinks(Clock clock) {
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    OneTimeLinks() {
        this(null);
    }

    /**
     * Issues a link.
     *
     * @param email the recipient, in the form in which it is stored; null if the link is not mailed
     * @return the token; empty if the recipient got too many links in the last hour, and must get no message now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> issue(Kind kind, @Nullable Long accountId, @Nullable String email) {
        Instant now = clock.instant();
        boolean limited = email != null && !WARNINGS.contains(kind);
        if (limited && issuedSince(now.minus(Duration.ofHours(1)), kind, email) >= MAX_PER_HOUR) {
            return Optional.empty();
        }
        String token = RandomToken.create();
        entityManager.persist(new OneTimeLink(RandomToken.hash(token), kind, accountId, email, now));
        return Optional.of(token);
    }

    private long issuedSince(Instant since, Kind kind, @Nullable String email) {
        return entityManager
                .createNamedQuery("OneTimeLink.countSince", Long.class)
                .setParameter("email", email)
                .setParameter("kind", kind)
                .setParameter("since", since.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    /**
     * Finds a link without using it.
     *
     * @param token untrusted
     * @return empty if there is no such link, or if it has been used, has expired or is for something else
     */
    public Optional<OneTimeLink> find(String token, Set<Kind> kinds) {
        return RandomToken.isWellFormed(token)
                ? Optional.ofNullable(entityManager.find(OneTimeLink.class, RandomToken.hash(token)))
                        .filter(link -> kinds.contains(link.kind()) && link.isValid(clock.instant()))
                : Optional.empty();
    }

    /**
     * Uses a link up.
     *
     * @return whether it was there; another request may have used it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean take(OneTimeLink link) {
        return entityManager
                        .createNamedQuery("OneTimeLink.take")
                        .setParameter("hash", link.hash())
                        .setParameter("now", now())
                        .executeUpdate()
                == 1;
    }

    /** Ends the links of these kinds that an account has got since a time. They still count for the limit of their recipients. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(long accountId, Set<Kind> kinds, Instant since) {
        entityManager
                .createNamedQuery("OneTimeLink.cancel")
                .setParameter("now", now())
                .setParameter("account", accountId)
                .setParameter("kinds", kinds)
                .setParameter("since", since.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /**
     * Deletes a batch of expired links.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean deleteExpired() {
        var expired = entityManager
                .createNamedQuery("OneTimeLink.expired", String.class)
                .setParameter("now", now())
                .setMaxResults(BATCH)
                .getResultList();
        if (!expired.isEmpty()) {
            entityManager
                    .createNamedQuery("OneTimeLink.delete")
                    .setParameter("hashes", expired)
                    .executeUpdate();
        }
        return expired.size() == BATCH;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
