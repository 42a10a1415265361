package org.likeness.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.LogLines;
import org.likeness.TestDatabase;
import org.likeness.picture.Drawn;
import org.likeness.storage.PictureId;

/** The hourly run of the janitor, on real databases and real folders. */
@ParameterizedClass
@EnumSource
class JanitorTest extends JanitorFixture {

    JanitorTest(DatabaseKind kind) {
        super(kind);
    }

    @Test
    void reportsPortraitsWithoutFiles() throws Exception {
        for (int id = 2; id <= 8; id++) {
            TestDatabase.insertAccount(database, id, "m" + id + "@example.com", "m" + id);
            execute("insert into portrait (account_id, picture_id, picture_type, largest_side) values (" + id + ", '"
                    + String.format("%032x", id) + "', 'JPEG', 40)");
        }
        var node = node(Map.of());
        node.inTransaction(
                () -> node.upload.upload(ADA, () -> Drawn.jpeg(90, 90), Optional.empty(), PictureDescription.NONE));
        try (var log = new LogLines(MissingFiles.class)) {
            node.janitor.compareWithFiles();
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING 7 portraits have no files in " + data.resolve("pictures"))
                    .contains(String.format("%032x", 2), String.format("%032x", 6))
                    .doesNotContain(String.format("%032x", 7))
                    .endsWith(" and others");
        }
    }

    @Test
    void addsTheSizeToPortraitsOfOldVersions() throws Exception {
        var node = node(Map.of());
        node.inTransaction(
                () -> node.upload.upload(ADA, () -> Drawn.jpeg(90, 90), Optional.empty(), PictureDescription.NONE));
        long bytes = number("select bytes from portrait");
        assertThat(bytes)
                .isEqualTo(node.files.size(
                        node.portraits.find(ADA).orElseThrow().stored().id()));
        execute("update portrait set bytes = 0");
        node.entityManager.clear();
        node.janitor.compareWithFiles();
        assertThat(number("select bytes from portrait")).isEqualTo(bytes);
    }

    @Test
    void runsOnOneOfTwoNodes() throws Exception {
        orphans(2_000);
        var both = List.of(node(Map.of()), node(Map.of()));
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        var runs = new ArrayList<Future<?>>();
        for (var node : both) {
            runs.add(threads.submit(() -> {
                together.await();
                node.janitor.compareWithFiles();
                return null;
            }));
        }
        for (var run : runs) {
            run.get();
        }
        threads.shutdown();
        assertThat(count("quarantine")).isEqualTo(20);
        assertThat(count("pictures")).isEqualTo(1_980);
    }

    @Test
    void takesOverTheLeaseOfAKilledNode() throws Exception {
        var node = node(Map.of());
        assertThat(node.leases.take("killed")).isTrue();
        clock.pass(Duration.ofMinutes(49));
        assertThat(node.leases.take("other")).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(node.leases.take("other")).isTrue();
        assertThat(node.leases.renew("killed")).isFalse();
    }

    @Test
    void leavesTheLeaseToANodeThatStillRuns() throws Exception {
        var node = node(Map.of());
        assertThat(node.leases.take("long")).isTrue();
        clock.pass(Duration.ofMinutes(55));
        assertThat(node.leases.renew("long")).isTrue();
        clock.pass(Duration.ofMinutes(5));
        assertThat(node.leases.take("other")).isFalse();
        clock.pass(Duration.ofMinutes(5));
        assertThat(node.leases.take("other")).isTrue();
    }

    @Test
    void touchesNothingInAFolderOfAnotherSite() throws Exception {
        orphans(3);
        var node = node(Map.of());
        for (String id : List.of("ffffffffffffffffffffffffffffffff", "")) {
            if (id.isEmpty()) {
                Files.delete(data.resolve("site-id")); // no longer mounted
            } else {
                Files.writeString(data.resolve("site-id"), id);
            }
            try (var log = new LogLines(JanitorRun.class)) {
                node.janitor.compareWithFiles();
                assertThat(log.lines()).singleElement().asString().startsWith("SEVERE " + data.resolve("site-id"));
            }
            clock.pass(HOUR);
        }
        assertThat(count("pictures")).isEqualTo(3);
    }

    @Test
    void repeatsADeletionUntilTheDiskAllowsIt() throws Exception {
        var node = node(Map.of());
        var ids = List.of(PictureId.random(), PictureId.random(), PictureId.random());
        for (PictureId id : ids) {
            orphan(id);
            node.inTransaction(() -> node.deletions.add(id));
        }
        Path shelf = data.resolve("pictures").resolve(ids.get(1).hex().substring(0, 2));
        Path elsewhere = data.resolve("elsewhere");
        Files.move(shelf, elsewhere);
        Files.writeString(shelf, "not a folder"); // fails like a broken disk, also for root
        try (var log = new LogLines(PictureDeleter.class)) {
            node.janitor.deleteOld();
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING pictures that cannot be deleted, next try in a few minutes: 1, ");
        }
        assertThat(number("select count(*) from picture_deletion")).isEqualTo(1);

        Files.delete(shelf);
        Files.move(elsewhere, shelf);
        node.janitor.deleteOld();
        assertThat(number("select count(*) from picture_deletion")).isZero();
        assertThat(count("pictures")).isZero();
    }

    @Test
    void deletesUnneededPicturesEvenIfDraftsCannotBeDeleted() throws Exception {
        var node = node(Map.of());
        node.inTransaction(() ->
                node.portraitDraft.keep(ADA, () -> Drawn.jpeg(80, 80), Optional.empty(), PictureDescription.NONE));
        var unneeded = PictureId.random();
        orphan(unneeded);
        node.inTransaction(() -> node.deletions.add(unneeded));
        clock.pass(HOUR);
        try (var log = new LogLines(JanitorRun.class)) {
            node.janitor.deleteOld(); // no draft is deleted without a transaction
            assertThat(log.lines()).singleElement().asString().startsWith("WARNING deleting expired drafts");
        }
        assertThat(number("select count(*) from picture_deletion")).isZero();
        assertThat(node.files.since(unneeded)).isEmpty();
    }
}
