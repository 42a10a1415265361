package org.likeness.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.HandTurnedClock;
import org.likeness.LogLines;
import org.likeness.TestDatabase;
import org.likeness.picture.Crop;
import org.likeness.picture.Drawn;

/** Disk quota and disk reserve, on real databases and a real folder. */
@ParameterizedClass
@EnumSource
class PictureQuotaTest {
    private static final long ADA = 1;
    private static final Map<String, String> ONE_MIB = Map.of("likeness.pictures.disk", "1048576");

    private final DatabaseKind kind;

    @TempDir
    private Path data;

    private final HandTurnedClock clock = new HandTurnedClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private DataSource database;

    PictureQuotaTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void aMember() throws SQLException {
        database = kind.migrated();
        TestDatabase.insertAccount(database, ADA, "ada@example.com", "ada");
    }

    @Test
    void countsPortraitsDraftsAndFilesWithoutARow() throws Exception {
        try (var site = new PortraitBeans(database, data, clock, ONE_MIB)) {
            upload(site);
            long one = site.portraits.find(ADA).orElseThrow().stored().bytes();
            site.inTransaction(() -> site.portraitDraft.keep(
                    ADA, () -> Drawn.jpeg(300, 300), Optional.empty(), PictureDescription.NONE));
            site.leases.saveUnknownBytes((1 << 20) - 2 * one);
            clock.pass(Duration.ofMinutes(1));
            try (var log = new LogLines(PictureQuota.class)) {
                assertRefused(site);
                assertRefused(site);
                assertThat(log.lines())
                        .singleElement()
                        .isEqualTo("WARNING New pictures are refused: pictures have 1048576 bytes,"
                                + " likeness.pictures.disk is 1048576");
            }
            site.inTransaction(() -> site.removal.remove(ADA)); // existing pictures can be changed and removed
            var draft = site.drafts.pending(ADA).orElseThrow();
            site.inTransaction(() -> site.portraitDraft.crop(ADA, draft.id(), new Crop(0, 0, 100)));

            site.leases.saveUnknownBytes(0);
            assertRefused(site); // counted once a minute
            clock.pass(Duration.ofMinutes(1));
            upload(site);
        }
    }

    @Test
    void countsWhatThisNodeHasJustWritten() throws Exception {
        try (var site = new PortraitBeans(database, data, clock, ONE_MIB)) {
            upload(site);
            long one = site.portraits.find(ADA).orElseThrow().stored().bytes();
            for (long i = 1; i < (1 << 20) / one; i++) {
                upload(site);
            }
            assertRefused(site);
            clock.pass(Duration.ofMinutes(1)); // only the last is still there
            upload(site);
        }
    }

    @Test
    void keepsTheDiskReserveFree() throws Exception {
        var most = Map.of("likeness.pictures.disk-reserve", Long.toString(1L << 40));
        try (var site = new PortraitBeans(database, data, clock, most)) {
            assertRefused(site);
            assertThat(data.resolve("pictures")).doesNotExist();
        }
    }

    @Test
    void refusesIfTheFolderIsNotMounted() throws Exception {
        try (var site = new PortraitBeans(database, data, clock, Map.of())) {
            Files.delete(data.resolve("site-id"));
            assertThatIOException().isThrownBy(() -> upload(site)).withMessageContaining("is the folder mounted?");
            assertThat(data.resolve("pictures")).doesNotExist();
        }
    }

    private static void upload(PortraitBeans site) throws Exception {
        site.inTransaction(
                () -> site.upload.upload(ADA, () -> Drawn.jpeg(300, 300), Optional.empty(), PictureDescription.NONE));
    }

    private static void assertRefused(PortraitBeans site) {
        assertThatExceptionOfType(QuotaExceededException.class)
                .isThrownBy(() ->
                        site.upload.upload(ADA, () -> Drawn.jpeg(300, 300), Optional.empty(), PictureDescription.NONE));
    }
}
