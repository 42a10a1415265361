package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.account.AccountException.Reason;
import org.likeness.config.Settings;

/** Names that look like a moderator's, on real databases. Ada is a moderator. */
@ParameterizedClass
@EnumSource
class ProtectedNamesTest extends DevicesFixture {
    private NameRules rules;

    ProtectedNamesTest(DatabaseKind kind) {
        super(kind);
    }

    @BeforeEach
    void nameTheModerators() {
        rules = new NameRules(
                new RefusedWords(Settings.read(name -> null)), TestDatabase.with(entityManager, new ProtectedNames()));
        run(() -> {
            account(ADA).setRole(Role.MODERATOR);
            account(ADA).setUsername("ada");
            account(ADA).rename("Countess of Lovelace");
        });
    }

    @Test
    void areRefused() {
        for (String name : List.of("Ada", "ADA", "A.d.a", "\u0410da", "C0untess of L\u043Evelace")) {
            assertThat(rules.refuseNickname(name, null)).as(name).hasValue(Reason.NICKNAME_PROTECTED);
            assertThat(rules.refuseNickname(name, account(BOB))).as(name).hasValue(Reason.NICKNAME_PROTECTED);
        }
        assertThat(rules.refuseNickname("Bob", null)).as("no moderator").isEmpty();
        assertThat(rules.refuseNickname("Nick", null)).as("a former name").isEmpty();
        assertThat(rules.refuseUsername("a-d-a")).hasValue(Reason.USERNAME_PROTECTED);
        assertThat(rules.refuseUsername("adam")).isEmpty();
    }

    @Test
    void moderatorsMayUseTheirOwn() {
        var ada = account(ADA);
        assertThat(rules.refuseNickname("ADA", ada)).isEmpty();
        assertThat(rules.refuseNickname("Countess of Lovelace!", ada)).isEmpty();
        run(() -> {
            account(BOB).setRole(Role.ADMIN);
            account(BOB).setUsername("bob");
        });
        assertThat(rules.refuseNickname("Bob", ada)).hasValue(Reason.NICKNAME_PROTECTED);
    }

    @Test
    void withoutModeratorsNothingIsRefused() {
        run(() -> account(ADA).setRole(null));
        assertThat(rules.refuseNickname("Ada", null)).isEmpty();
    }

    @Test
    void areKnownForMembersFromOlderVersions() throws SQLException {
        var older = kind.empty();
        Flyway.configure().dataSource(older).target("13").load().migrate();
        for (int id = 1; id <= 1_001; id++) {
            TestDatabase.insertAccount(older, id, "m" + id + "@example.com", "m" + id);
        }
        Flyway.configure().dataSource(older).load().migrate();
        try (var factory = TestDatabase.entityManagers(older);
                var own = factory.createEntityManager()) {
            for (long id : new long[] {1, 1_000, 1_001}) {
                Object[] row = (Object[]) own.createNativeQuery(
                                "select nickname_skeleton, username_skeleton from account where id = " + id)
                        .getSingleResult();
                assertThat(row).containsExactly(Skeleton.of("Nick"), Skeleton.of("m" + id));
            }
        }
    }

    @Test
    void areStoredWithANewAccount() {
        run(() -> {
            var eve = new Account("eve@example.org", "eve.1", "Évé", "hash", Locale.ENGLISH, clock.instant());
            eve.confirm("eve@example.org");
            eve.setRole(Role.MODERATOR);
            new FiredEmails().rows(entityManager, account -> {}).add(eve);
        });
        assertThat(rules.refuseNickname("eve", null)).hasValue(Reason.NICKNAME_PROTECTED);
        assertThat(rules.refuseNickname("evel", null)).hasValue(Reason.NICKNAME_PROTECTED);
    }

    private Account account(long id) {
        return entityManager.find(Account.class, id);
    }
}
