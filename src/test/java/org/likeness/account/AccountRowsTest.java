package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/** Email hashes after registrations and changes, on a real H2 database. */
class AccountRowsTest {
    private static final long ADA = 1001; // generated ids start at 1
    private static final long BOB = 1002;

    private final FiredEmails fired = new FiredEmails();
    private EntityManagerFactory factory;
    private EntityManager entityManager;
    private EmailHashes hashes;
    private AccountRows rows;

    @BeforeEach
    void open() throws SQLException {
        var database = DatabaseKind.H2.migrated();
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        TestDatabase.insertAccount(database, BOB, "bob@example.com", "bob");
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        hashes = fired.hashes(entityManager);
        rows = fired.rows(entityManager, account -> {});
        inTransaction(() -> {
            rows.confirmEmail(ADA, "ada@example.com");
            rows.confirmEmail(BOB, "bob@example.com");
        });
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    @Test
    void newHashesReplaceTheOldOnes() {
        inTransaction(() -> rows.confirmEmail(ADA, "countess@example.com"));
        assertThat(email(ADA)).isEqualTo("countess@example.com");
        assertThat(found(ADA)).containsExactlyInAnyOrderElementsOf(bothOf("countess@example.com"));
        assertThat(found(BOB)).containsExactlyInAnyOrderElementsOf(bothOf("bob@example.com"));
        assertThat(fired.emails()).contains("ada@example.com", "countess@example.com");
    }

    @Test
    void canBeChangedToTheSameEmail() {
        inTransaction(() -> rows.confirmEmail(ADA, "ada@example.com"));
        assertThat(found(ADA)).containsExactlyInAnyOrderElementsOf(bothOf("ada@example.com"));
    }

    @Test
    void staysUndiscoverableAfterAChange() {
        inTransaction(() -> hashes.setDiscoverable(ADA, false));
        assertThat(found(ADA)).isEmpty();
        inTransaction(() -> rows.confirmEmail(ADA, "countess@example.com"));
        assertThat(found(ADA)).isEmpty();
        assertThat(hashes.isDiscoverable(ADA)).isFalse();
        assertThat(fired.emails()).endsWith("ada@example.com", "countess@example.com");

        inTransaction(() -> hashes.setDiscoverable(ADA, true));
        assertThat(hashes.isDiscoverable(ADA)).isTrue();
        assertThat(found(ADA)).containsExactlyInAnyOrderElementsOf(bothOf("countess@example.com"));
    }

    @Test
    void neverTakesTheHashesOfAnotherMember() {
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> inTransaction(() -> rows.confirmEmail(ADA, "bob@example.com")));
        entityManager.clear();
        assertThat(email(ADA)).isEqualTo("ada@example.com");
        assertThat(found(ADA)).containsExactlyInAnyOrderElementsOf(bothOf("ada@example.com"));
        assertThat(found(BOB)).containsExactlyInAnyOrderElementsOf(bothOf("bob@example.com"));
    }

    @Test
    void firesEventsOnlyForChanges() {
        int before = fired.emails().size();
        inTransaction(() -> hashes.setDiscoverable(ADA, true));
        assertThat(fired.emails()).hasSize(before);
        assertThat(found(ADA)).containsExactlyInAnyOrderElementsOf(bothOf("ada@example.com"));
        inTransaction(() -> hashes.setDiscoverable(ADA, false));
        inTransaction(() -> hashes.setDiscoverable(ADA, false));
        assertThat(fired.emails()).hasSize(before + 1).endsWith("ada@example.com");
        assertThat(found(ADA)).isEmpty();
    }

    @Test
    void firesOneEventForARegistration() {
        int before = fired.emails().size();
        var confirmed = account("eve@example.com", "eve");
        confirmed.confirm("eve@example.com");
        inTransaction(() -> rows.add(confirmed));
        assertThat(fired.emails()).hasSize(before + 1).endsWith("eve@example.com");
        assertThat(found(id("eve"))).containsExactlyInAnyOrderElementsOf(bothOf("eve@example.com"));
    }

    @Test
    void hasNoHashesBeforeTheEmailIsConfirmed() {
        int before = fired.emails().size();
        inTransaction(() -> rows.add(account("eve@example.com", "eve")));
        long eve = id("eve");
        inTransaction(() -> hashes.setDiscoverable(eve, false));
        inTransaction(() -> hashes.setDiscoverable(eve, true));
        assertThat(found(eve)).isEmpty();
        assertThat(fired.emails()).hasSize(before);
        inTransaction(() -> rows.confirmEmail(eve, "eve@example.com"));
        assertThat(found(eve)).containsExactlyInAnyOrderElementsOf(bothOf("eve@example.com"));
    }

    @Test
    void confirmationTakesAnEmailFromAccountsThatHaveNotConfirmedIt() {
        inTransaction(() -> rows.add(account("eve@example.com", "eve")));
        inTransaction(() -> rows.add(account("eve@example.com", "mallory")));
        inTransaction(() -> rows.confirmEmail(ADA, "eve@example.com"));
        entityManager.clear();
        assertThat(email(ADA)).isEqualTo("eve@example.com");
        assertThat(email(id("eve"))).isNull();
        assertThat(email(id("mallory"))).isNull();
    }

    @Test
    void hasHashesOfEachFormOfTheEmail() {
        inTransaction(() -> rows.confirmEmail(ADA, "ada@xn--mnchen-3ya.de"));
        var expected = new ArrayList<>(bothOf("ada@xn--mnchen-3ya.de"));
        expected.addAll(bothOf("ada@münchen.de"));
        assertThat(found(ADA)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(fired.emails()).endsWith("ada@xn--mnchen-3ya.de", "ada@münchen.de");
        inTransaction(() -> rows.confirmEmail(ADA, "ada@example.com"));
        assertThat(found(ADA)).containsExactlyInAnyOrderElementsOf(bothOf("ada@example.com"));
    }

    @Test
    void neverIssuesAUsernameAgain() {
        inTransaction(() -> rows.add(account("eve@example.com", "eve")));
        inTransaction(() -> entityManager
                .createNativeQuery("delete from account where username in ('eve', 'ada')")
                .executeUpdate());
        assertThat(rows.isIssued("eve")).isTrue();
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> inTransaction(() -> rows.add(account("heir@example.com", "eve"))));
        assertThat(rows.isIssued("nobody-yet")).isFalse();
    }

    private static Account account(String email, String username) {
        return new Account(email, username, "Nick", "hash", Locale.ENGLISH, Instant.EPOCH);
    }

    private long id(String username) {
        return entityManager
                .createNamedQuery("Account.byUsername", Account.class)
                .setParameter("key", username)
                .getSingleResult()
                .getId();
    }

    private @Nullable String email(long id) {
        return entityManager.find(Account.class, id).getEmail();
    }

    private List<String> found(long id) {
        return entityManager
                .createQuery("select f.hash from HashOwner f where f.accountId = :id", String.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static List<String> bothOf(String email) {
        return Stream.of(Algorithm.values())
                .map(algorithm -> EmailHash.of(email, algorithm).hex())
                .toList();
    }

    private void inTransaction(TestDatabase.Work<RuntimeException> work) {
        TestDatabase.inTransaction(entityManager, work);
    }
}
