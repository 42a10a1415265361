package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Lets one node run the hourly janitor, once an hour. The lease of a killed node expires. */
@ApplicationScoped
class JanitorLeases {
    /** Shorter than the hour between timers, and much longer than the timers of several nodes are apart. */
    private static final Duration BETWEEN_RUNS = Duration.ofMinutes(50);

    /** A run that did not renew its lease for this long has died. */
    private static final Duration EXPIRY = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager entityManager;

    private final Clock clock;

    @Inject
    JanitorLeases(Clock clock) {
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    JanitorLeases() {
        this(null);
    }

    /** Returns false if another run has the lease, or had it within the hour. */
    @Transactional
    boolean take(String run) {
        return entityManager
                        .createNamedQuery("JanitorLease.take")
                        .setParameter("run", run)
                        .setParameter("now", now())
                        .setParameter("lastRun", now().minus(BETWEEN_RUNS))
                        .setParameter("silentSince", now().minus(EXPIRY))
                        .executeUpdate()
                > 0;
    }

    /** Returns false if the lease expired and another run took it. */
    @Transactional
    boolean renew(String run) {
        return entityManager
                        .createNamedQuery("JanitorLease.renew")
                        .setParameter("run", run)
                        .setParameter("now", now())
                        .executeUpdate()
                > 0;
    }

    /** Saves the size of all files without a row, for the disk quota. */
    @Transactional
    void saveUnknownBytes(long bytes) {
        entityManager
                .createNamedQuery("JanitorLease.saveUnknownBytes")
                .setParameter("bytes", bytes)
                .executeUpdate();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
