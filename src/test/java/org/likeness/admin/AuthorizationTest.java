package org.likeness.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.HandTurnedClock;
import org.likeness.TestDatabase;
import org.likeness.account.Account;
import org.likeness.account.AccountGoneException;
import org.likeness.account.Accounts;
import org.likeness.account.Role;
import org.likeness.account.TestRoles;
import org.likeness.admin.NotAllowedException.Reason;

/** Who may act on whom, on real databases. */
@ParameterizedClass
@EnumSource
class AuthorizationTest {
    private static final long ADMIN = 1001;
    private static final long OTHER_ADMIN = 1002;
    private static final long MODERATOR = 1003;
    private static final long OTHER_MODERATOR = 1004;
    private static final long MEMBER = 1005;

    private final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final DatabaseKind kind;
    private EntityManagerFactory factory;
    private EntityManager entityManager;

    AuthorizationTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        var database = kind.migrated();
        for (long id = ADMIN; id <= MEMBER; id++) {
            TestDatabase.insertAccount(database, id, "m" + id + "@example.com", "m" + id);
        }
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        TestDatabase.inTransaction(entityManager, () -> {
            for (long id : new long[] {ADMIN, OTHER_ADMIN}) {
                TestRoles.give(entityManager, id, Role.ADMIN);
            }
            for (long id : new long[] {MODERATOR, OTHER_MODERATOR}) {
                TestRoles.give(entityManager, id, Role.MODERATOR);
            }
        });
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    private static Authorization authorization(EntityManager entityManager) {
        return new Authorization(TestDatabase.with(entityManager, new Accounts()));
    }

    /** Null if it is allowed. */
    private @Nullable Reason refusal(long actor, Action action, long subject) {
        entityManager.clear();
        try {
            TestDatabase.inTransaction(
                    entityManager, () -> authorization(entityManager).require(actor, action, subject));
            return null;
        } catch (NotAllowedException e) {
            return e.reason();
        }
    }

    @Test
    void moderatorsActOnMembersOnly() {
        assertThat(refusal(MODERATOR, Action.BLOCK, MEMBER)).isNull();
        for (long subject : new long[] {ADMIN, OTHER_MODERATOR}) {
            assertThat(refusal(MODERATOR, Action.BLOCK, subject)).isEqualTo(Reason.ADMINS_ONLY);
        }
        for (Action action : List.of(Action.CONFIRM_EMAIL, Action.CHANGE_ROLE, Action.DELETE_ACCOUNT)) {
            assertThat(refusal(MODERATOR, action, MEMBER)).as(action.name()).isEqualTo(Reason.ADMINS_ONLY);
        }
    }

    @Test
    void adminsActOnEverybodyButThemselves() {
        for (Action action : Action.values()) {
            for (long subject : new long[] {OTHER_ADMIN, MODERATOR, MEMBER}) {
                assertThat(refusal(ADMIN, action, subject)).as(action.name()).isNull();
            }
            assertThat(refusal(ADMIN, action, ADMIN))
                    .as(action.name())
                    .isEqualTo(action == Action.CHANGE_ROLE ? null : Reason.YOURSELF);
        }
    }

    @Test
    void whoLostTheirRoleOrIsBlockedMayDoNothing() {
        assertThat(refusal(MEMBER, Action.BLOCK, MODERATOR)).isEqualTo(Reason.ROLE_GONE);
        assertThat(refusal(-1, Action.BLOCK, MEMBER)).isEqualTo(Reason.ROLE_GONE);
        TestDatabase.inTransaction(entityManager, () -> TestRoles.block(entityManager, MODERATOR, clock));
        assertThat(refusal(MODERATOR, Action.BLOCK, MEMBER)).isEqualTo(Reason.ROLE_GONE);
    }

    @Test
    void aDeletedAccountIsGone() {
        assertThatThrownBy(() -> refusal(ADMIN, Action.BLOCK, -1)).isInstanceOf(AccountGoneException.class);
    }

    @Test
    void twoAdminsCannotTakeTheRoleFromEachOther() throws Exception {
        TestDatabase.inTransaction(entityManager, () -> TestRoles.give(entityManager, MODERATOR, Role.ADMIN));
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(demotion(ADMIN, OTHER_ADMIN, start));
            var second = threads.submit(demotion(OTHER_ADMIN, ADMIN, start));
            assertThat(List.of(first.get(1, TimeUnit.MINUTES), second.get(1, TimeUnit.MINUTES)))
                    .containsExactlyInAnyOrder("", "ROLE_GONE");
        } finally {
            threads.shutdownNow();
        }
        entityManager.clear();
        assertThat(List.of(ADMIN, OTHER_ADMIN))
                .filteredOn(id -> entityManager.find(Account.class, id).isAdmin())
                .hasSize(1);
    }

    /** Returns why it was refused; empty if it was not. */
    private Callable<String> demotion(long actor, long subject, CyclicBarrier start) {
        return () -> {
            var own = factory.createEntityManager();
            try {
                start.await(1, TimeUnit.MINUTES);
                TestDatabase.inTransaction(own, () -> {
                    var permit = authorization(own).require(actor, Action.CHANGE_ROLE, subject);
                    TestRoles.of(own, clock).change(permit.subject(), Optional.empty(), permit.locked());
                });
                return "";
            } catch (NotAllowedException e) {
                return e.reason().name();
            } finally {
                own.close();
            }
        };
    }
}
