package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;

/** Who becomes the first admin, and that the last one stays, on real databases. Ada and Bob have confirmed their emails. */
@ParameterizedClass
@EnumSource
class RolesTest extends DevicesFixture {
    private final List<RoleChanged> changes = new ArrayList<>();
    private Roles roles;

    RolesTest(DatabaseKind kind) {
        super(kind);
    }

    @BeforeEach
    void confirmEmails() {
        roles = roles("");
    }

    private Roles roles(String admins) {
        return TestRoles.of(
                entityManager,
                clock,
                Map.of("likeness.accounts.confirmation", "required", "likeness.admins", admins),
                changes::add);
    }

    private String link() {
        return inTransaction(roles::prepareFirstAdmin).orElseThrow();
    }

    private boolean accept(long accountId, String token) {
        return inTransaction(() -> roles.becomeFirstAdmin(accountId, token));
    }

    private Account account(long id) {
        return entityManager.find(Account.class, id);
    }

    @Test
    void aLinkMakesOneAdminOnce() {
        String link = link();
        String linkOfAnotherNode = link();
        assertThat(roles.isFirstAdminLink(link)).isTrue();
        assertThat(accept(ADA, "A".repeat(43))).isFalse();
        assertThat(accept(ADA, link)).isTrue();
        assertThat(account(ADA).isAdmin()).isTrue();
        assertThat(changes).hasSize(1);
        for (String token : List.of(link, linkOfAnotherNode)) {
            assertThat(roles.isFirstAdminLink(token)).isFalse();
            assertThat(accept(BOB, token)).isFalse();
        }
        assertThat(account(BOB).role()).isEmpty();
        assertThat(inTransaction(roles::prepareFirstAdmin)).isEmpty();
    }

    @Test
    void aLinkIsValidForSevenDays() {
        String link = link();
        clock.pass(Duration.ofDays(7));
        assertThat(accept(ADA, link)).isFalse();
    }

    @Test
    void nobodyBlockedOrUnconfirmedBecomesAdmin() {
        String link = link();
        run(() -> account(ADA).block(clock.instant()));
        assertThat(accept(ADA, link)).isFalse();
        run(() -> entityManager
                .createNativeQuery("update account set confirmed_email = null where id = " + BOB)
                .executeUpdate());
        assertThat(accept(BOB, link)).isFalse();
        assertThat(accept(-1, link)).isFalse();
    }

    @Test
    void aBlockedAdminIsNone() {
        run(() -> {
            account(ADA).setRole(Role.ADMIN);
            account(ADA).block(clock.instant());
        });
        assertThat(accept(BOB, link())).isTrue();
    }

    @Test
    void anAdminNeedsNoApproval() {
        run(() -> account(ADA).awaitApproval(""));
        assertThat(accept(ADA, link())).isTrue();
        assertThat(account(ADA).isShown()).isTrue();
    }

    @Test
    void theOwnersOfListedEmailsAreAdmins() {
        roles = roles("ADA@example.com, carol@example.com");
        assertThat(inTransaction(roles::prepareFirstAdmin)).isEmpty();
        assertThat(account(ADA).isAdmin()).isTrue();
        assertThat(account(BOB).role()).isEmpty();
        run(() -> {
            account(BOB).confirm("carol@example.com");
            roles.adminConfirmed(new EmailConfirmed(account(BOB)));
        });
        assertThat(account(BOB).isAdmin()).isTrue();
        assertThat(changes).hasSize(2);
    }

    @Test
    void listedEmailsMeanNothingIfAnybodyCanRegisterThem() {
        roles = TestRoles.of(
                entityManager,
                clock,
                Map.of("likeness.accounts.confirmation", "off", "likeness.admins", "ada@example.com"),
                changes::add);
        assertThat(inTransaction(roles::prepareFirstAdmin)).isPresent();
        assertThat(account(ADA).role()).isEmpty();
    }

    @Test
    void theLastAdminStays() {
        run(() -> account(ADA).setRole(Role.ADMIN));
        for (Optional<Role> role : List.of(Optional.<Role>empty(), Optional.of(Role.MODERATOR))) {
            assertThatThrownBy(() -> run(() -> {
                        var locked = accounts.lockWithAdmins(Set.of(ADA));
                        roles.change(Objects.requireNonNull(locked.get(ADA)), role, locked.values());
                    }))
                    .isInstanceOf(LastAdminException.class);
        }
        var rows = new FiredEmails().rows(entityManager, account -> {});
        assertThatThrownBy(() -> run(() -> rows.erase(ADA))).isInstanceOf(LastAdminException.class);
        assertThat(account(ADA).isAdmin()).isTrue();
        run(() -> account(BOB).setRole(Role.ADMIN));
        run(() -> rows.erase(ADA));
        assertThat(account(ADA)).isNull();
    }
}
