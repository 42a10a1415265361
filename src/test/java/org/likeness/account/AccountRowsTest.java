package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.TestDatabase;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/** By which hashes members are found, on a real H2. */
class AccountRowsTest {
    private static final long ADA = 1001; // new accounts begin with 1
    private static final long BOB = 1002;

    private final ToldEmails told = new ToldEmails();
    private EntityManagerFactory factory;
    private EntityManager entityManager;
    private EmailHashes hashes;
    private AccountRows rows;

    @BeforeEach
    void open() throws SQLException {
        var database = TestDatabase.migrated(TestDatabase.h2("emails" + System.nanoTime()));
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        TestDatabase.insertAccount(database, BOB, "bob@example.com", "bob");
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        hashes = told.hashes(entityManager);
        rows = TestDatabase.with(
                entityManager, new AccountRows(TestDatabase.with(entityManager, new Accounts()), hashes));
        inTransaction(() -> {
            hashes.choose(ADA, true);
            hashes.choose(BOB, true);
        });
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    @Test
    void areFoundInsteadOfTheOldOnes() {
        inTransaction(() -> rows.changeEmail(ADA, "countess@example.com"));
        assertThat(email(ADA)).isEqualTo("countess@example.com");
        assertThat(found(ADA)).containsExactlyInAnyOrderElementsOf(bothOf("countess@example.com"));
        assertThat(found(BOB)).containsExactlyInAnyOrderElementsOf(bothOf("bob@example.com"));
        assertThat(told.emails()).contains("ada@example.com", "countess@example.com");
    }

    @Test
    void mayBeTheOldOnesAgain() {
        inTransaction(() -> rows.changeEmail(ADA, "ada@example.com"));
        assertThat(found(ADA)).containsExactlyInAnyOrderElementsOf(bothOf("ada@example.com"));
    }

    @Test
    void areNotFoundWhereTheOldOnesWereNot() {
        inTransaction(() -> hashes.choose(ADA, false));
        assertThat(found(ADA)).isEmpty();
        inTransaction(() -> rows.changeEmail(ADA, "countess@example.com"));
        assertThat(found(ADA)).isEmpty();
        assertThat(hashes.find(ADA)).isFalse();
        assertThat(told.emails()).endsWith("ada@example.com", "countess@example.com");

        inTransaction(() -> hashes.choose(ADA, true));
        assertThat(hashes.find(ADA)).isTrue();
        assertThat(found(ADA)).containsExactlyInAnyOrderElementsOf(bothOf("countess@example.com"));
    }

    @Test
    void areNotThoseOfSomebodyElse() {
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> inTransaction(() -> rows.changeEmail(ADA, "bob@example.com")));
        entityManager.clear();
        assertThat(email(ADA)).isEqualTo("ada@example.com");
        assertThat(found(ADA)).containsExactlyInAnyOrderElementsOf(bothOf("ada@example.com"));
        assertThat(found(BOB)).containsExactlyInAnyOrderElementsOf(bothOf("bob@example.com"));
    }

    @Test
    void areToldOfOnlyWhereSomethingChanges() {
        int before = told.emails().size();
        inTransaction(() -> hashes.choose(ADA, true));
        assertThat(told.emails()).hasSize(before);
        assertThat(found(ADA)).containsExactlyInAnyOrderElementsOf(bothOf("ada@example.com"));
        inTransaction(() -> hashes.choose(ADA, false));
        inTransaction(() -> hashes.choose(ADA, false));
        assertThat(told.emails()).hasSize(before + 1).endsWith("ada@example.com");
        assertThat(found(ADA)).isEmpty();
    }

    @Test
    void ofANewMemberAreToldOfOnce() {
        int before = told.emails().size();
        inTransaction(() -> rows.add(new Account("eve@example.com", "eve", "Eve", "hash", Instant.EPOCH)));
        assertThat(told.emails()).hasSize(before + 1).endsWith("eve@example.com");
        long eve = entityManager
                .createNamedQuery("Account.byUsername", Account.class)
                .setParameter("key", "eve")
                .getSingleResult()
                .getId();
        assertThat(found(eve)).containsExactlyInAnyOrderElementsOf(bothOf("eve@example.com"));
    }

    private String email(long id) {
        return entityManager.find(Account.class, id).getEmail();
    }

    private List<String> found(long id) {
        return entityManager
                .createQuery("select f.hash from FoundBy f where f.accountId = :id", String.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static List<String> bothOf(String email) {
        return Stream.of(Algorithm.values())
                .map(algorithm -> EmailHash.of(email, algorithm).hex())
                .toList();
    }

    private void inTransaction(Runnable work) {
        entityManager.getTransaction().begin();
        try {
            work.run();
            entityManager.getTransaction().commit();
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
        }
    }
}
