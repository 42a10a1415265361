package org.likeness.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.HandTurnedClock;
import org.likeness.TestDatabase;
import org.likeness.account.Accounts;
import org.likeness.config.Settings;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Crop;
import org.likeness.picture.Drawn;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.TestPictureFiles;

/** Drafts and the time they wait, on a real H2 and real files. */
class DraftsTest {
    private static final long ADA = 1;

    @TempDir
    private Path folder;

    /** A database keeps no nanoseconds. */
    private final HandTurnedClock clock = new HandTurnedClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));

    private EntityManagerFactory factory;
    private EntityManager entityManager;
    private PictureFiles files;
    private Drafts drafts;
    private Portraits portraits;
    private OldPictures oldPictures;
    private PortraitDraft approval;
    private PortraitUpload upload;
    private PortraitRemoval removal;

    @BeforeEach
    void open() throws SQLException {
        var database = TestDatabase.migrated(TestDatabase.h2("drafts" + System.nanoTime()));
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        factory = TestDatabase.entityManagers(database);
        entityManager = factory.createEntityManager();
        var accounts = TestDatabase.with(entityManager, new Accounts());
        files = TestPictureFiles.in(folder);
        drafts = TestDatabase.with(entityManager, new Drafts(accounts, clock));
        portraits = TestDatabase.with(entityManager, new Portraits(accounts, drafts));
        oldPictures = new OldPictures(files, portraits, drafts, clock);
        var newPictures = new NewPictures(Settings.read(key -> null), files);
        approval = new PortraitDraft(newPictures, drafts, portraits, oldPictures, clock);
        upload = new PortraitUpload(newPictures, portraits, oldPictures);
        removal = new PortraitRemoval(newPictures, portraits, oldPictures, clock);
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    @Test
    void waitForAnHour() throws Exception {
        var draft = keep(300);
        clock.pass(Duration.ofMinutes(59));
        inTransaction(oldPictures::deleteExpired);
        assertThat(drafts.waiting(ADA)).isPresent();
        assertThat(there(draft.stored())).isTrue();

        clock.pass(Duration.ofMinutes(1));
        assertThat(drafts.waiting(ADA)).isEmpty();
        inTransaction(() -> assertThatExceptionOfType(DraftGoneException.class).isThrownBy(() -> use(draft)));
        inTransaction(oldPictures::deleteExpired);
        assertThat(there(draft.stored())).isFalse();
        assertThat(entityManager
                        .createQuery("select d from Draft d", Draft.class)
                        .getResultList())
                .isEmpty();
    }

    @Test
    void areNoStrays() throws Exception {
        var draft = keep(300);
        clock.pass(Duration.ofMinutes(61)); // the files are old enough, the row is still there
        oldPictures.deleteStrays();
        assertThat(there(draft.stored())).isTrue();
    }

    @Test
    void canBeUndoneForTenMinutes() throws Exception {
        inTransaction(() -> upload(300));
        var first = portraits.find(ADA).orElseThrow().stored();
        inTransaction(() -> portraits.describe(ADA, first.id(), new Description("A cat", Rating.PG)));
        var before = portraits.find(ADA).orElseThrow().stored();

        inTransaction(this::remove);
        assertThat(portraits.find(ADA)).isEmpty();
        assertThat(there(before)).isFalse();
        clock.pass(Duration.ofSeconds(599));
        var removed = drafts.removed(ADA).orElseThrow();
        inTransaction(() -> use(removed));
        var after = portraits.find(ADA).orElseThrow();
        assertThat(after.description()).isEqualTo(new Description("A cat", Rating.PG));
        assertThat(there(after.stored())).isTrue();
        assertThat(drafts.removed(ADA)).isEmpty();

        inTransaction(this::remove);
        clock.pass(Duration.ofMinutes(10));
        assertThat(drafts.removed(ADA)).isEmpty();
        inTransaction(oldPictures::deleteExpired);
        try (var paths = Files.walk(folder)) {
            assertThat(paths.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void doNotKeepAPortraitWhoseFilesAreMissing() throws Exception {
        inTransaction(() -> upload(300));
        files.delete(portraits.find(ADA).orElseThrow().stored().id());
        inTransaction(this::remove);
        assertThat(portraits.find(ADA)).isEmpty();
        assertThat(drafts.removed(ADA)).isEmpty();
    }

    @Test
    void areNotReplacedByASquareOfOneThatIsGone() throws Exception {
        var first = keep(300);
        var second = keep(200);
        inTransaction(() -> assertThatExceptionOfType(DraftGoneException.class)
                .isThrownBy(() -> approval.cut(ADA, first.id(), new Crop(0, 0, 9))));
        assertThat(drafts.waiting(ADA).orElseThrow().id()).isEqualTo(second.id());
    }

    private Draft keep(int side) throws Exception {
        entityManager.getTransaction().begin();
        var draft = approval.keep(ADA, () -> Drawn.jpeg(side, side), Optional.empty(), Description.NONE)
                .draft();
        entityManager.getTransaction().commit();
        return draft;
    }

    private void upload(int side) throws Exception {
        upload.upload(ADA, () -> Drawn.jpeg(side, side), Optional.empty(), Description.NONE);
    }

    private void remove() throws Exception {
        removal.remove(ADA);
    }

    private void use(Draft draft) throws Exception {
        approval.use(ADA, draft.id(), Optional.empty());
    }

    private boolean there(StoredPicture picture) {
        return files.find(picture.id(), picture.fileName(40)).isPresent();
    }

    /** What is done in it; the container's part. */
    private interface Work {
        void run() throws Exception;
    }

    private void inTransaction(Work work) throws Exception {
        entityManager.getTransaction().begin();
        work.run();
        entityManager.getTransaction().commit();
    }
}
