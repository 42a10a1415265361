package org.likeness.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.account.Account;
import org.likeness.avatar.Person;
import org.likeness.config.Source;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/** On a real H2. */
class MembersTest {
    private static final int ALL = 50;

    private final AtomicInteger queries = new AtomicInteger();
    private final Members members = new Members();
    private EntityManagerFactory factory;
    private EntityManager entityManager;

    @BeforeEach
    void fiftyMembersAndTwentyFivePortraits() throws SQLException {
        DataSource database = DatabaseKind.H2.migrated();
        for (int id = 1; id <= ALL; id++) {
            TestDatabase.insertAccount(database, id, "m" + id + "@example.com", "m" + id);
            if (id % 2 == 0) {
                insertPortrait(database, id);
            }
        }
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        entityManager.getTransaction().begin();
        entityManager.persist(new SourceChoice(3, Set.of(Source.PORTRAIT), Instant.EPOCH));
        entityManager.getTransaction().commit();
        entityManager.clear();
        TestDatabase.with(entityManager, members);
        JpaHelper.getServerSession(factory).getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                queries.incrementAndGet();
            }
        });
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    @Test
    void loadsFiftyWithOneQuery() {
        List<Account> accounts = accounts();
        queries.set(0);

        List<Person> people = members.people(accounts);

        assertThat(queries).hasValue(1);
        assertThat(people).hasSize(ALL);
        for (int i = 0; i < ALL; i++) {
            assertThat(people.get(i).email()).hasValue(accounts.get(i).getEmail());
            assertThat(people.get(i).picture().isPresent())
                    .isEqualTo(accounts.get(i).getId() % 2 == 0);
        }
    }

    @Test
    void loadsFiveOrFiftyByIdWithOneQuery() {
        for (int most : new int[] {5, ALL}) {
            var ids = LongStream.rangeClosed(1, most).boxed().toList();
            queries.set(0);
            assertThat(members.members(ids)).hasSize(most);
            assertThat(queries).hasValue(1);
        }
        assertThat(members.members(List.of(7L, 99L)).values())
                .map(Member::username)
                .containsExactly("m7");
        queries.set(0);
        assertThat(members.members(List.of())).isEmpty();
        assertThat(queries).hasValue(0);
    }

    @Test
    void findsOneByAccountIdOrEmailWithOneQuery() {
        Account second = entityManager.find(Account.class, 2L);
        for (Object of : new Object[] {second, 2L, 2, " M2@Example.com "}) {
            queries.set(0);
            var person = members.find(of);
            assertThat(queries).hasValue(1);
            assertThat(person).map(Person::name).hasValue("Nick");
            assertThat(person.flatMap(Person::picture).orElseThrow().address(80))
                    .isEqualTo("/portraits/" + pictureId(2) + "/80.jpg");
        }
    }

    @Test
    void findsNobodyElse() {
        assertThat(members.find(99L)).as("who is there no more").hasValue(Person.NOBODY);
        assertThat(members.find("stranger@example.com")).isEmpty();
        assertThat(members.find("a\0b@example.com")).isEmpty();
        assertThat(members.find(Instant.EPOCH)).isEmpty();
        assertThat(members.people(List.of())).isEmpty();
    }

    @Test
    void usesOnlyTheSourcesThatTheMemberChose() {
        assertThat(members.find(3L)).map(Person::allowed).hasValue(Set.of(Source.PORTRAIT));
        assertThat(members.find(4L)).map(Person::allowed).hasValue(EnumSet.complementOf(EnumSet.of(Source.QQ)));
    }

    @Test
    void findsDiscoverableMembersByHashWithOneQuery() {
        entityManager.getTransaction().begin();
        for (Algorithm algorithm : Algorithm.values()) {
            entityManager
                    .createNativeQuery("insert into email_hash (hash, account_id) values (?, 2)")
                    .setParameter(1, EmailHash.of("m2@example.com", algorithm).hex())
                    .executeUpdate();
        }
        entityManager.getTransaction().commit();
        for (Algorithm algorithm : Algorithm.values()) {
            assertThat(byHash("M2@example.com", algorithm)).map(Person::email).hasValue(Optional.of("m2@example.com"));
            assertThat(byHash("m3@example.com", algorithm)).as("hidden").isEmpty();
            assertThat(byHash("stranger@example.com", algorithm)).isEmpty();
        }
    }

    private Optional<Person> byHash(String email, Algorithm algorithm) {
        queries.set(0);
        var person = members.byHash(EmailHash.of(email, algorithm));
        assertThat(queries).hasValue(1);
        return person;
    }

    private List<Account> accounts() {
        return new ArrayList<>(entityManager
                .createQuery("select a from Account a order by a.id desc", Account.class)
                .getResultList());
    }

    private static void insertPortrait(DataSource database, long id) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into portrait (account_id, picture_id, picture_type,"
                        + " largest_side) values (?, ?, 'JPEG', 200)")) {
            insert.setLong(1, id);
            insert.setString(2, pictureId(id));
            insert.executeUpdate();
        }
    }

    private static String pictureId(long id) {
        return String.format("%032x", id);
    }
}
