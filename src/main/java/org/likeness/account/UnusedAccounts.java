package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** The accounts whose owners have not confirmed an email, have changed nothing and written nothing within a week. */
@ApplicationScoped
class UnusedAccounts {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int BATCH = 100;

    /** SQL, because the other packages have these tables; "skip locked", so that each node takes others. */
    private static final String OLD = "select a.id from account a where a.confirmed_email is null and a.blocked is null"
            + " and a.role is null and a.created < ?1"
            + " and not exists (select 1 from profile t where t.account_id = a.id)"
            + " and not exists (select 1 from source_choice t where t.account_id = a.id)"
            + " and not exists (select 1 from portrait t where t.account_id = a.id)"
            + " and not exists (select 1 from draft t where t.account_id = a.id)"
            + " and not exists (select 1 from post t where t.account_id = a.id)"
            + " and not exists (select 1 from comment t where t.account_id = a.id)"
            + " fetch first " + BATCH + " rows only for update skip locked";

    @PersistenceContext
    private EntityManager entityManager;

    private final AccountRows rows;
    private final Clock clock;

    @Inject
    UnusedAccounts(AccountRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    UnusedAccounts() {
        this(null, null);
    }

    /**
     * Deletes a batch of them.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean delete() {
        var ids = entityManager
                .createNativeQuery(OLD)
                .setParameter(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .getResultList();
        for (Object id : ids) {
            rows.erase(((Number) id).longValue());
        }
        return ids.size() == BATCH;
    }
}
