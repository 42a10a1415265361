package org.likeness.discussion;

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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The guests who cannot comment. */
@ApplicationScoped
@Transactional
public class GuestBlocks {
    /** How long the network of a guest is known, by its hash. */
    static final Duration NETWORK_KEPT = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entityManager;

    private final GuestHashes hashes;
    private final Clock clock;

    @Inject
    public GuestBlocks(GuestHashes hashes, Clock clock) {
        this.hashes = hashes;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    GuestBlocks() {
        this(null, null);
    }

    /** Whether a guest cannot comment, because of their email or of the network that they write from. */
    public boolean isBlocked(Author guest) {
        var known = new HashSet<>(Set.of(hashes.ofEmail(guest.email())));
        Optional.ofNullable(guest.network()).ifPresent(known::add);
        return entityManager
                        .createNamedQuery("GuestBlock.active", Long.class)
                        .setParameter("hashes", known)
                        .setParameter("now", now())
                        .getSingleResult()
                > 0;
    }

    /**
     * A page of the blocks that have not expired, newest first.
     *
     * @param before only blocks with a smaller id
     */
    public List<GuestBlock> newest(long before, int limit) {
        return entityManager
                .createNamedQuery("GuestBlock.newest", GuestBlock.class)
                .setParameter("before", before)
                .setParameter("now", now())
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Blocks a guest, instead of an earlier block of the same guest. The caller holds a lock that all moderators need.
     *
     * @param moderator the username
     * @param expires null for a block without end
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(GuestBlock.Target target, String reason, String moderator, @Nullable Instant expires) {
        entityManager
                .createNamedQuery("GuestBlock.replace")
                .setParameter("hash", target.hash())
                .executeUpdate();
        entityManager.persist(new GuestBlock(target, reason, moderator, clock.instant(), expires));
    }

    /** Ends a block and returns what it was; empty if it has ended before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<GuestBlock> lift(long id) {
        var block = Optional.ofNullable(entityManager.find(GuestBlock.class, id));
        block.ifPresent(entityManager::remove);
        return block;
    }

    /** Deletes the blocks that have expired, and forgets from which networks guests wrote a month ago. */
    void deleteExpired() {
        entityManager
                .createNamedQuery("GuestBlock.deleteExpired")
                .setParameter("now", now())
                .executeUpdate();
        entityManager
                .createNamedQuery("Comment.forgetNetworks")
                .setParameter("before", now().minus(NETWORK_KEPT))
                .executeUpdate();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
