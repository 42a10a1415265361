package org.likeness.account;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.likeness.TestDatabase;
import org.likeness.TestEvent;
import org.likeness.config.Settings;

/** Roles for tests, on a database. */
public final class TestRoles {
    private TestRoles() {}

    /** Roles on a site where emails are confirmed, without emails of admins. */
    public static Roles of(EntityManager entityManager, Clock clock) {
        return of(entityManager, clock, Map.of("likeness.accounts.confirmation", "required"), event -> {});
    }

    static Roles of(
            EntityManager entityManager, Clock clock, Map<String, String> settings, Consumer<RoleChanged> changed) {
        return TestDatabase.with(
                entityManager,
                new Roles(
                        TestDatabase.with(entityManager, new Accounts()),
                        TestDatabase.with(entityManager, new OneTimeLinks(clock)),
                        new FiredEmails().hashes(entityManager),
                        Settings.read(settings::get),
                        new TestEvent<>(event -> {}),
                        new TestEvent<>(changed)));
    }

    /** Gives an account a role, in the transaction that the test has begun. */
    public static void give(EntityManager entityManager, long accountId, Role role) {
        entityManager.find(Account.class, accountId).setRole(role);
    }

    /** Blocks an account, in the transaction that the test has begun. */
    public static void block(EntityManager entityManager, long accountId, Clock clock) {
        entityManager.find(Account.class, accountId).block(clock.instant());
    }
}
