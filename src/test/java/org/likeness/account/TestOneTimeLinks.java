package org.likeness.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.likeness.TestDatabase;

/** One-time links for tests of other packages. */
public final class TestOneTimeLinks {
    private TestOneTimeLinks() {}

    public static OneTimeLinks of(EntityManager entityManager, Clock clock) {
        return TestDatabase.with(entityManager, new OneTimeLinks(clock));
    }

    /** Blocks a member, or hides them until they are erased. */
    public static void leave(EntityManager entityManager, long accountId, Clock clock, boolean blocked) {
        var account = entityManager.find(Account.class, accountId);
        if (blocked) {
            account.block(clock.instant());
        } else {
            account.hideUntilErased(clock.instant());
        }
    }
}
