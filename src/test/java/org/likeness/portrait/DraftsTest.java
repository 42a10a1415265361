package org.likeness.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.HandTurnedClock;
import org.likeness.TestDatabase;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Crop;
import org.likeness.picture.Drawn;
import org.likeness.storage.PictureFiles;

/** Drafts and their lifetime, on real databases and real files. */
@ParameterizedClass
@EnumSource
class DraftsTest {
    private static final long ADA = 1;

    private final DatabaseKind kind;

    @TempDir
    private Path folder;

    /** Databases store no nanoseconds. */
    private final HandTurnedClock clock = new HandTurnedClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));

    private PortraitBeans site;
    private EntityManager entityManager;
    private PictureFiles files;
    private Drafts drafts;
    private Portraits portraits;
    private PictureDeleter deleter;
    private PortraitDraft portraitDraft;
    private PortraitUpload upload;
    private PortraitRemoval removal;

    DraftsTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws Exception {
        var database = kind.migrated();
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
        site = new PortraitBeans(database, folder, clock, Map.of());
        entityManager = site.entityManager;
        files = site.files;
        drafts = site.drafts;
        portraits = site.portraits;
        deleter = site.deleter;
        portraitDraft = site.portraitDraft;
        upload = site.upload;
        removal = site.removal;
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void expireAfterAnHour() throws Exception {
        var draft = keep(300);
        clock.pass(Duration.ofMinutes(59));
        inTransaction(deleter::deleteExpiredDrafts);
        assertThat(drafts.pending(ADA)).isPresent();
        assertThat(there(draft.stored())).isTrue();

        clock.pass(Duration.ofMinutes(1));
        assertThat(drafts.pending(ADA)).isEmpty();
        inTransaction(() -> assertThatExceptionOfType(DraftGoneException.class).isThrownBy(() -> use(draft)));
        inTransaction(deleter::deleteExpiredDrafts);
        assertThat(there(draft.stored())).isFalse();
        assertThat(entityManager
                        .createQuery("select d from Draft d", Draft.class)
                        .getResultList())
                .isEmpty();
    }

    @Test
    void restoreARemovedPortraitForTenMinutes() throws Exception {
        inTransaction(() -> upload(300));
        var first = portraits.find(ADA).orElseThrow().stored();
        inTransaction(() -> portraits.describe(ADA, first.id(), new PictureDescription("A cat", Rating.PG)));
        var before = portraits.find(ADA).orElseThrow().stored();

        inTransaction(this::remove);
        assertThat(portraits.find(ADA)).isEmpty();
        assertThat(there(before)).isFalse();
        clock.pass(Duration.ofSeconds(599));
        var removed = drafts.previous(ADA).orElseThrow();
        inTransaction(() -> use(removed));
        var after = portraits.find(ADA).orElseThrow();
        assertThat(after.description()).isEqualTo(new PictureDescription("A cat", Rating.PG));
        assertThat(there(after.stored())).isTrue();
        assertThat(drafts.previous(ADA)).isEmpty();

        inTransaction(this::remove);
        clock.pass(Duration.ofMinutes(10));
        assertThat(drafts.previous(ADA)).isEmpty();
        inTransaction(deleter::deleteExpiredDrafts);
        try (var paths = Files.walk(folder.resolve("pictures"))) {
            assertThat(paths.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void restoreAReplacedPortraitAndTakeThatBack() throws Exception {
        inTransaction(() -> upload(300));
        inTransaction(() -> portraits.describe(
                ADA, portraits.find(ADA).orElseThrow().stored().id(), new PictureDescription("A cat", Rating.PG)));
        inTransaction(() -> upload(200));
        inTransaction(() -> use(drafts.previous(ADA).orElseThrow()));
        assertThat(portraits.find(ADA).orElseThrow().description().words()).isEqualTo("A cat");
        inTransaction(() -> use(drafts.previous(ADA).orElseThrow()));
        var second = portraits.find(ADA).orElseThrow();
        assertThat(second.description().words()).isEmpty();
        assertThat(there(second.stored())).isTrue();
        assertThat(there(drafts.previous(ADA).orElseThrow().stored())).isTrue();
    }

    @Test
    void doNotRestoreAReportedPortrait() throws Exception {
        inTransaction(() -> upload(300));
        inTransaction(() -> portraits.find(ADA).orElseThrow().setUnderReview(true));
        inTransaction(() -> upload(200));
        assertThat(drafts.previous(ADA)).isEmpty();
        inTransaction(() -> portraits.find(ADA).orElseThrow().setUnderReview(true));
        inTransaction(this::remove);
        assertThat(drafts.previous(ADA)).isEmpty();
        try (var paths = Files.walk(folder.resolve("pictures"))) {
            assertThat(paths.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void doNotRestoreAPortraitWhoseFilesWereMissing() throws Exception {
        inTransaction(() -> upload(300));
        files.delete(portraits.find(ADA).orElseThrow().stored().id());
        inTransaction(this::remove);
        assertThat(portraits.find(ADA)).isEmpty();
        assertThat(drafts.previous(ADA)).isEmpty();
    }

    @Test
    void areNotReplacedByACropOfAnEarlierDraft() throws Exception {
        var first = keep(300);
        var second = keep(200);
        inTransaction(() -> assertThatExceptionOfType(DraftGoneException.class)
                .isThrownBy(() -> portraitDraft.crop(ADA, first.id(), new Crop(0, 0, 9))));
        assertThat(drafts.pending(ADA).orElseThrow().id()).isEqualTo(second.id());
    }

    private Draft keep(int side) throws Exception {
        entityManager.getTransaction().begin();
        var draft = portraitDraft
                .keep(ADA, () -> Drawn.jpeg(side, side), Optional.empty(), PictureDescription.NONE)
                .draft();
        entityManager.getTransaction().commit();
        return draft;
    }

    private void upload(int side) throws Exception {
        upload.upload(ADA, () -> Drawn.jpeg(side, side), Optional.empty(), PictureDescription.NONE);
    }

    private void remove() throws Exception {
        removal.remove(ADA);
    }

    private void use(Draft draft) throws Exception {
        portraitDraft.use(ADA, draft.id(), Optional.empty());
    }

    private boolean there(StoredPicture picture) {
        return files.find(picture.id(), picture.fileName(40)).isPresent();
    }

    private <E extends Exception> void inTransaction(TestDatabase.Work<E> work) throws E {
        TestDatabase.inTransaction(entityManager, work);
    }
}
