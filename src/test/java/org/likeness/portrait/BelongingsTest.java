package org.likeness.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.TestDatabase;
import org.likeness.account.AccountGoneException;
import org.likeness.account.Accounts;
import org.likeness.account.ToldEmails;
import org.likeness.avatar.Source;
import org.likeness.config.Settings;
import org.likeness.picture.Drawn;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.PictureId;
import org.likeness.storage.TestPictureFiles;

/** What is left of a member who leaves, on a real H2 and real files. */
class BelongingsTest {
    private static final long ADA = 1;
    private static final long BOB = 2;

    @TempDir
    private Path folder;

    private final ToldEmails told = new ToldEmails();
    private DataSource database;
    private EntityManagerFactory factory;
    private EntityManager entityManager;
    private OldPictures oldPictures;
    private Portraits portraits;
    private Belongings belongings;

    @BeforeEach
    void twoMembersWithAllThereIs() throws Exception {
        database = TestDatabase.migrated(TestDatabase.h2("belongings" + System.nanoTime()));
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        TestDatabase.insertAccount(database, BOB, "bob@example.com", "bob");
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        var clock = Clock.systemUTC();
        var accounts = TestDatabase.with(entityManager, new Accounts());
        PictureFiles files = TestPictureFiles.in(folder);
        var drafts = TestDatabase.with(entityManager, new Drafts(accounts, clock));
        portraits = TestDatabase.with(entityManager, new Portraits(accounts, drafts));
        oldPictures = new OldPictures(files, portraits, drafts, clock);
        var newPictures = new NewPictures(Settings.read(key -> null), files);
        var upload = new PortraitUpload(newPictures, portraits, oldPictures);
        var approval = new PortraitDraft(newPictures, drafts, portraits, oldPictures, clock);
        var removal = new PortraitRemoval(newPictures, portraits, oldPictures, clock);
        var hashes = told.hashes(entityManager);
        belongings = TestDatabase.with(entityManager, new Belongings(accounts, portraits, drafts, hashes));
        for (long id : new long[] {ADA, BOB}) {
            entityManager.getTransaction().begin();
            hashes.choose(id, true);
            upload.upload(id, () -> Drawn.jpeg(100, 100), Optional.empty(), Description.NONE);
            removal.remove(id);
            upload.upload(id, () -> Drawn.jpeg(120, 120), Optional.empty(), Description.NONE);
            approval.keep(id, () -> Drawn.jpeg(140, 140), Optional.empty(), Description.NONE);
            entityManager.persist(new SourceChoice(id, Set.of(Source.PORTRAIT), clock.instant()));
            entityManager.getTransaction().commit();
            execute("insert into profile (account_id, bio, website, location) values (" + id + ", 'bio', '', '')");
            execute("insert into remember_token (token_hash, account_id, expires) values ('" + id + "', " + id
                    + ", current_timestamp)");
            execute("insert into post (id, account_id, title, body, written, submission) values (" + id + ", " + id
                    + ", 'A title', 'Words', current_timestamp, 'p" + id + "')");
        }
        entityManager.clear();
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    @Test
    void goWithTheAccountAndNothingOfOthersDoes() throws Exception {
        int before = folders();
        entityManager.getTransaction().begin();
        List<PictureId> pictures = belongings.erase(ADA);
        entityManager.getTransaction().commit();
        assertThat(folders()).isEqualTo(before); // not before the commit
        pictures.forEach(oldPictures::delete);

        assertThat(pictures).hasSize(3);
        assertThat(before).isEqualTo(6);
        assertThat(folders()).isEqualTo(3);
        assertThat(portraits.find(BOB)).isPresent();
        for (String table :
                List.of("account", "profile", "portrait", "draft", "source_choice", "remember_token", "email_hash")) {
            String key = table.equals("account") ? "id" : "account_id";
            assertThat(count(table + " where " + key + " = " + ADA)).as(table).isZero();
            assertThat(count(table + " where " + key + " = " + BOB)).as(table).isPositive();
        }
        assertThat(count("post where account_id is null and title = 'A title'")).isEqualTo(1);
        assertThat(told.emails()).endsWith("ada@example.com");
    }

    @Test
    void areErasedOnce() {
        entityManager.getTransaction().begin();
        assertThat(belongings.erase(ADA)).hasSize(3);
        entityManager.getTransaction().commit();
        entityManager.getTransaction().begin();
        assertThatExceptionOfType(AccountGoneException.class).isThrownBy(() -> belongings.erase(ADA));
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

    /** Of pictures, each of which lies in one with a name of 32 digits. */
    private int folders() throws Exception {
        try (var paths = Files.walk(folder)) {
            return (int) paths.filter(path -> path.getFileName().toString().matches("[0-9a-f]{32}"))
                    .count();
        }
    }
}
