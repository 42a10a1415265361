package org.likeness.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.TestEvent;
import org.likeness.account.AccountGoneException;
import org.likeness.account.FiredEmails;
import org.likeness.config.Source;
import org.likeness.picture.Drawn;
import org.likeness.storage.PictureId;

/** Erases an account on a real H2 and real files. */
class ErasedPicturesTest {
    private static final long ADA = 1;
    private static final long BOB = 2;

    @TempDir
    private Path folder;

    private final FiredEmails told = new FiredEmails();
    private DataSource database;
    private PortraitBeans site;
    private EntityManager entityManager;
    private Portraits portraits;
    private final List<PictureId> unneeded = new ArrayList<>();
    private LongConsumer erasure;

    @BeforeEach
    void twoMembersWithEverything() throws Exception {
        database = DatabaseKind.H2.migrated();
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        TestDatabase.insertAccount(database, BOB, "bob@example.com", "bob");
        var clock = Clock.systemUTC();
        site = new PortraitBeans(database, folder, clock, Map.of());
        entityManager = site.entityManager;
        portraits = site.portraits;
        var hashes = told.hashes(entityManager);
        var erased = new ErasedPictures(
                portraits,
                site.drafts,
                site.deletions,
                site.deleter,
                new TestEvent<>(event -> unneeded.addAll(event.pictures())));
        erasure = told.erasure(entityManager, erased::request);
        for (long id : new long[] {ADA, BOB}) {
            entityManager.getTransaction().begin();
            hashes.setDiscoverable(id, false); // the accounts were inserted without hashes
            hashes.setDiscoverable(id, true);
            site.upload.upload(id, () -> Drawn.jpeg(100, 100), Optional.empty(), PictureDescription.NONE);
            site.removal.remove(id);
            entityManager.flush(); // in another transaction, usually
            site.upload.upload(id, () -> Drawn.jpeg(120, 120), Optional.empty(), PictureDescription.NONE);
            site.portraitDraft.keep(id, () -> Drawn.jpeg(140, 140), Optional.empty(), PictureDescription.NONE);
            entityManager.persist(new SourceChoice(id, Set.of(Source.PORTRAIT), clock.instant()));
            entityManager.getTransaction().commit();
            execute("insert into profile (account_id, bio, website, location) values (" + id + ", 'bio', '', '')");
            execute("insert into remembered_browser (series_hash, token_hash, account_id, expires) values ('" + id
                    + "', 'x', " + id + ", current_timestamp)");
            execute("insert into post (id, account_id, title, body, written, submission) values (" + id + ", " + id
                    + ", 'A title', 'Words', current_timestamp, 'p" + id + "')");
        }
        entityManager.clear();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void areDeletedWithTheAccountAndThoseOfOthersAreNot() throws Exception {
        int before = folders();
        entityManager.getTransaction().begin();
        erasure.accept(ADA);
        entityManager.getTransaction().commit();
        assertThat(folders()).isEqualTo(before); // not before the commit
        site.deleter.deletePending(); // as after a crash that followed the commit

        assertThat(unneeded).hasSize(3);
        assertThat(before).isEqualTo(6);
        assertThat(folders()).isEqualTo(3);
        assertThat(portraits.find(BOB)).isPresent();
        for (String table : List.of(
                "account", "profile", "portrait", "draft", "source_choice", "remembered_browser", "email_hash")) {
            String key = table.equals("account") ? "id" : "account_id";
            assertThat(count(table + " where " + key + " = " + ADA)).as(table).isZero();
            assertThat(count(table + " where " + key + " = " + BOB)).as(table).isPositive();
        }
        assertThat(count("post where account_id is null and title = 'A title'")).isEqualTo(1);
        assertThat(count("picture_deletion")).isZero();
        assertThat(told.emails()).endsWith("ada@example.com");
    }

    @Test
    void areErasedOnce() {
        entityManager.getTransaction().begin();
        erasure.accept(ADA);
        entityManager.getTransaction().commit();
        entityManager.getTransaction().begin();
        assertThatExceptionOfType(AccountGoneException.class).isThrownBy(() -> erasure.accept(ADA));
        entityManager.getTransaction().rollback();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private int count(String of) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("select count(*) from " + of)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The number of picture folders, which have names of 32 digits. */
    private int folders() throws Exception {
        try (var paths = Files.walk(folder)) {
            return (int) paths.filter(path -> path.getFileName().toString().matches("[0-9a-f]{32}"))
                    .count();
        }
    }
}
