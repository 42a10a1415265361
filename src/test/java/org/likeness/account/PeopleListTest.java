package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.account.PeopleList.Listed;
import org.likeness.account.PeopleList.Place;

/** People by name, on real databases. */
@ParameterizedClass
@EnumSource
class PeopleListTest {
    private final DatabaseKind kind;
    private DataSource database;
    private EntityManagerFactory factory;
    private EntityManager entityManager;
    private PeopleList list;
    private int ids;

    PeopleListTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.migrated();
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        list = TestDatabase.with(entityManager, new PeopleList());
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    @Test
    void areInTheOrderOfTheirNamesWithoutCaseAndAccents() throws SQLException {
        add("u1", "Émile");
        add("u2", "emil");
        add("u3", "李小龙");
        add("u4", "a-b");
        add("u5", "ab");
        add("u6", "Ab");
        assertThat(names(list.all(Place.START, 10))).containsExactly("a-b", "ab", "Ab", "emil", "Émile", "李小龙");
    }

    @Test
    void beginWithWhatWasTyped() throws SQLException {
        add("mara", "Émile");
        add("emil-2", "Zoe");
        add("u3", "李小龙");
        add("emil_3", "Emilia");
        add("u5", "100% Bob");
        assertThat(found("EMIL")).containsExactly("Zoe", "Émile", "Emilia");
        assertThat(found("émile")).containsExactly("Émile");
        assertThat(found("李")).containsExactly("李小龙");
        assertThat(found("emil_")).containsExactly("Emilia");
        assertThat(found("100%")).containsExactly("100% Bob");
        for (String nobody : new String[] {"", "%", "_", "!", "mile", "\u0301", "x".repeat(100)}) {
            assertThat(found(nobody)).as(nobody).isEmpty();
        }
    }

    @Test
    void areOnOnePageEach() throws SQLException {
        for (int i = 0; i < 5; i++) {
            add("anna" + i, "Anna");
            add("annb-" + i, "Zoe " + i);
            add("an.n" + i, "Annika");
        }
        var paged = new ArrayList<String>();
        var place = Place.START;
        for (var page = list.beginningWith("ann", place, 4);
                !page.isEmpty();
                page = list.beginningWith("ann", place, 4)) {
            page.forEach(each -> paged.add(each.account().getUsername()));
            place = Place.parse(page.get(page.size() - 1).place().toString()).orElseThrow();
        }
        assertThat(paged).hasSize(15).doesNotHaveDuplicates();
        assertThat(Place.parse("x")).isEmpty();
        assertThat(Place.parse("1.a\0")).isEmpty();
    }

    @Test
    void areThoseThatOthersSee() throws SQLException {
        for (String hidden : List.of(
                "blocked = current_timestamp",
                "waiting = true",
                "under_review = true",
                "erase_after = current_timestamp")) {
            add("ada" + ids, "Ada");
            execute("update account set " + hidden + " where id = " + ids);
        }
        add("ada", "Ada");
        assertThat(found("ada")).hasSize(1);
        assertThat(list.all(Place.START, 10)).hasSize(1);
    }

    private List<String> found(String typed) {
        return names(list.beginningWith(typed, Place.START, 10));
    }

    private static List<String> names(List<Listed> people) {
        return people.stream().map(each -> each.account().getNickname()).toList();
    }

    private void add(String username, String nickname) throws SQLException {
        TestDatabase.insertAccount(database, ++ids, username + "@example.com", username);
        execute("update account set nickname = '" + nickname + "', search_name = '" + SearchName.of(nickname)
                + "' where id = " + ids);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
