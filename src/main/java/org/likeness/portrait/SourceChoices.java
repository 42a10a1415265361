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
import org.likeness.config.Source;

/** The avatar sources that members allow. */
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

    /** Empty if the member has not chosen. */
    public Optional<SourceChoice> find(long accountId) {
        return Optional.ofNullable(entityManager.find(SourceChoice.class, accountId));
    }

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
