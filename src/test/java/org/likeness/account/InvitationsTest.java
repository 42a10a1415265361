package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.TestEvent;
import org.likeness.config.Settings;
import org.likeness.mail.TestOutboxes;

/** Invitations, and registrations with them, on real databases. */
@ParameterizedClass
@EnumSource
class InvitationsTest extends DevicesFixture {
    private static final MailOrigin ORIGIN = new MailOrigin(URI.create("https://site.example/"), Locale.ENGLISH);
    private static final Duration WEEK = Duration.ofDays(7);

    InvitationsTest(DatabaseKind kind) {
        super(kind);
    }

    @Test
    void areStoredAsHashes() {
        String token = create(3, "For the chess club");
        assertThat(invitations().isValid(token)).isTrue();
        assertThat(invitations().newest(Long.MAX_VALUE, 10)).singleElement().satisfies(invitation -> {
            assertThat(invitation.getNote()).isEqualTo("For the chess club");
            assertThat(invitation.getUses()).isEqualTo(3);
            assertThat(invitation.getUsed()).isZero();
            assertThat(invitation.createdBy()).hasValue(ADA);
            assertThat(invitation.getExpires()).isEqualTo(clock.instant().plus(WEEK));
            assertThat(invitation.revoked()).isEmpty();
        });
        assertThat(entityManager
                        .createNativeQuery("select hash from invitation")
                        .getResultList()
                        .toArray())
                .containsExactly(RandomToken.hash(token));
        for (String wrong : List.of("", "x", "A".repeat(43), token + "x", "\0")) {
            assertThat(invitations().isValid(wrong)).isFalse();
        }
    }

    @Test
    void haveLimits() {
        var now = clock.instant();
        for (int uses : new int[] {-1, 0, 1001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> inTransaction(() -> invitations().create(ADA, uses, now.plus(WEEK), "")))
                    .withMessageContaining("uses must be 1 to 1000");
        }
        for (Instant until :
                List.of(now, now.minusSeconds(1), now.plus(Duration.ofDays(365)).plusSeconds(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> inTransaction(() -> invitations().create(ADA, 1, until, "")));
        }
        for (String note : List.of("x".repeat(201), "two\nlines")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> inTransaction(() -> invitations().create(ADA, 1, now.plus(WEEK), note)));
        }
        assertThatExceptionOfType(AccountGoneException.class)
                .isThrownBy(() -> inTransaction(() -> invitations().create(99, 1, now.plus(WEEK), "")));
        assertThat(inTransaction(() -> invitations().create(ADA, 1000, now.plus(Duration.ofDays(365)), "")))
                .hasSize(43);
    }

    @Test
    void expireAndAreRevoked() {
        String token = create(1, "");
        String revoked = create(1, "");
        long id = invitations().newest(Long.MAX_VALUE, 1).get(0).getId();
        assertThat(revoke(id)).isTrue();
        assertThat(revoke(id)).isFalse();
        assertThat(revoke(99_999)).isFalse();
        assertThat(invitations().isValid(revoked)).isFalse();
        assertThat(add("eve", revoked)).isFalse();
        clock.pass(WEEK.minusSeconds(1));
        assertThat(invitations().isValid(token)).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(invitations().isValid(token)).isFalse();
        assertThat(add("eve", token)).isFalse();
        assertThat(count("Account")).isEqualTo(2);
    }

    @Test
    void areListedNewestFirst() {
        for (String note : List.of("one", "two", "three")) {
            create(1, note);
        }
        var page = invitations().newest(Long.MAX_VALUE, 2);
        assertThat(page).extracting(Invitation::getNote).containsExactly("three", "two");
        assertThat(invitations().newest(page.get(1).getId(), 2))
                .extracting(Invitation::getNote)
                .containsExactly("one");
    }

    @Test
    void stayWhenTheirMakerLeaves() {
        String token = create(1, "");
        run(() -> new FiredEmails().rows(entityManager, account -> {}).erase(ADA));
        assertThat(invitations().isValid(token)).isTrue();
        assertThat(invitations().newest(Long.MAX_VALUE, 1).get(0).createdBy()).isEmpty();
    }

    @Test
    void aRegistrationThatFailsUsesNothing() {
        String token = create(1, "");
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> add("bob", token));
        assertThat(add("eve", token)).isTrue();
        assertThat(add("mallory", token)).isFalse();
        assertThat(invitations().newest(Long.MAX_VALUE, 1).get(0).getUsed()).isEqualTo(1);
    }

    @Test
    void theLastUseIsForOneOnly() throws Exception {
        String token = create(2, "");
        try (var factory = TestDatabase.entityManagers(database)) {
            var attempts = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 6; i++) {
                String name = "racer" + i;
                attempts.add(() -> {
                    try (var own = factory.createEntityManager()) {
                        return TestDatabase.callInTransaction(
                                own, () -> newAccounts(own).add(account(name), email(name), token, ORIGIN));
                    }
                });
            }
            var threads = Executors.newFixedThreadPool(attempts.size());
            var added = new ArrayList<Boolean>();
            for (var attempt : threads.invokeAll(attempts)) {
                added.add(attempt.get());
            }
            threads.shutdown();
            assertThat(added).containsExactlyInAnyOrder(true, true, false, false, false, false);
        }
        entityManager.clear();
        assertThat(count("Account")).isEqualTo(4);
    }

    private String create(int uses, String note) {
        return inTransaction(
                () -> invitations().create(ADA, uses, clock.instant().plus(WEEK), note));
    }

    private boolean revoke(long id) {
        return inTransaction(() -> invitations().revoke(id));
    }

    private boolean add(String name, String token) {
        return inTransaction(() -> newAccounts(entityManager).add(account(name), email(name), token, ORIGIN));
    }

    private Account account(String name) {
        return new Account(email(name), name, "Nick", "hash", Locale.ENGLISH, clock.instant());
    }

    private static String email(String name) {
        return name + "@example.org";
    }

    private Invitations invitations() {
        return invitations(entityManager);
    }

    private Invitations invitations(EntityManager of) {
        return TestDatabase.with(of, new Invitations(TestDatabase.with(of, new Accounts()), clock));
    }

    private NewAccounts newAccounts(EntityManager of) {
        var settings = Settings.read(Map.of("likeness.accounts.registration", "invitation")::get);
        var rows = new FiredEmails().rows(of, account -> {});
        var links = new EmailLinks(
                TestDatabase.with(of, new Accounts()),
                rows,
                TestDatabase.with(of, new OneTimeLinks(clock)),
                new AccountMails(TestOutboxes.of(of, clock), Settings.read(name -> null)),
                new TestEvent<>(event -> {}));
        return new NewAccounts(
                rows, links, invitations(of), TestRoles.of(of, clock), new RegistrationMode(settings), settings);
    }
}
