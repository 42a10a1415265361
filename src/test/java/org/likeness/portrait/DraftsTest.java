package org.likeness.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.TestDatabase;
import org.likeness.account.Accounts;
import org.likeness.config.Settings;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Drawn;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.TestPictureFiles;

/** Drafts and the time they wait, on a real H2 and real files. */
class DraftsTest {
    private static final long ADA = 1;

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
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
        clock.now = clock.now.plus(Duration.ofMinutes(59));
        inTransaction(oldPictures::deleteExpired);
        assertThat(drafts.waiting(ADA)).isPresent();
        assertThat(there(draft.stored())).isTrue();

        clock.now = clock.now.plus(Duration.ofMinutes(1));
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
        clock.now = clock.now.plus(Duration.ofMinutes(61)); // the files are old enough, the row is still there
        oldPictures.deleteStrays();
        assertThat(there(draft.stored())).isTrue();
    }

    @Test
    void canBeUndoneForTenMinutes() throws Exception {
        inTransaction(() -> upload(300));
        inTransaction(() -> portraits.describe(ADA, "A cat", Rating.PG));
        var before = portraits.find(ADA).orElseThrow().stored();

        inTransaction(this::remove);
        assertThat(portraits.find(ADA)).isEmpty();
        assertThat(there(before)).isFalse();
        clock.now = clock.now.plus(Duration.ofSeconds(599));
        var removed = drafts.removed(ADA).orElseThrow();
        inTransaction(() -> use(removed));
        var after = portraits.find(ADA).orElseThrow();
        assertThat(after.words()).isEqualTo("A cat");
        assertThat(after.rating()).isEqualTo(Rating.PG);
        assertThat(there(after.stored())).isTrue();
        assertThat(drafts.removed(ADA)).isEmpty();

        inTransaction(this::remove);
        clock.now = clock.now.plus(Duration.ofMinutes(10));
        assertThat(drafts.removed(ADA)).isEmpty();
        inTransaction(oldPictures::deleteExpired);
        assertThat(folder).isDirectoryNotContaining("regex:.*/[0-9a-f]{2}/.+");
    }

    private Draft keep(int side) throws Exception {
        entityManager.getTransaction().begin();
        var draft = approval.keep(ADA, () -> Drawn.jpeg(side, side), Optional.empty())
                .draft();
        entityManager.getTransaction().commit();
        return draft;
    }

    private void upload(int side) throws Exception {
        upload.upload(ADA, () -> Drawn.jpeg(side, side), Optional.empty());
    }

    private void remove() throws Exception {
        removal.remove(ADA);
    }

    private void use(Draft draft) throws Exception {
        approval.use(ADA, draft.id());
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

    private static final class MovableClock extends Clock {
        private Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
