package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.likeness.account.Accounts;
import org.likeness.avatar.Source;

/** Which sources the members let others see them by. */
@ApplicationScoped
public class SourceChoices {
    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final Clock clock;

    @Inject
    SourceChoices(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    SourceChoices() {
        this(null, null);
    }

    /** What a member has chosen; empty where all sources may be used. */
    public Optional<SourceChoice> find(long accountId) {
        return Optional.ofNullable(entityManager.find(SourceChoice.class, accountId));
    }

    /** Lets a member be seen by these sources only, from now on. */
    @Transactional
    public void choose(long accountId, Set<Source> allowed) {
        accounts.lock(accountId);
        boolean same = find(accountId)
                .filter(before -> before.allowed().equals(allowed))
                .isPresent();
        if (!same) {
            entityManager.merge(new SourceChoice(accountId, allowed, clock.instant()));
        }
    }
}
