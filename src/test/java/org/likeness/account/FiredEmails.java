package org.likeness.account;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.likeness.TestDatabase;
import org.likeness.TestEvent;

/** Records the emails of all {@link EmailChanged} events, in their order. */
public final class FiredEmails {
    private final List<String> emails = new ArrayList<>();

    public List<String> emails() {
        return List.copyOf(emails);
    }

    /** Hashes whose changes are recorded. */
    public EmailHashes hashes(EntityManager entityManager) {
        return TestDatabase.with(
                entityManager,
                new EmailHashes(accounts(entityManager), new TestEvent<>(changed -> emails.add(changed.email()))));
    }

    /** Erases the account with an id, in the transaction that the test has begun. */
    public LongConsumer erasure(EntityManager entityManager, Consumer<AccountErased> observer) {
        return rows(entityManager, observer)::erase;
    }

    AccountRows rows(EntityManager entityManager, Consumer<AccountErased> observer) {
        return TestDatabase.with(
                entityManager,
                new AccountRows(
                        accounts(entityManager),
                        hashes(entityManager),
                        new TestEvent<>(observer),
                        new TestEvent<>(confirmed -> {})));
    }

    private static Accounts accounts(EntityManager entityManager) {
        return TestDatabase.with(entityManager, new Accounts());
    }
}
