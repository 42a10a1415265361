package org.likeness.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.LogLines;
import org.likeness.picture.Drawn;
import org.likeness.storage.PictureId;

/** Picture sets without a row, on real databases and real folders. */
@Tag("slow")
@ParameterizedClass
@EnumSource
class QuarantineTest extends JanitorFixture {

    QuarantineTest(DatabaseKind kind) {
        super(kind);
    }

    @Test
    void losesNothingIfTheDatabaseKnowsNoneOf5001Sets() throws Exception {
        orphans(5_001);
        var node = node(Map.of());
        for (int hour = 1; hour <= 3; hour++) {
            try (var log = new LogLines(OrphanedPictures.class)) {
                node.janitor.compareWithFiles();
                assertThat(log.lines())
                        .singleElement()
                        .asString()
                        .startsWith("WARNING ")
                        .contains(
                                " picture sets are unknown to the database. ",
                                "likeness.pictures.quarantine-limit raises");
            }
            assertThat(count("quarantine")).isEqualTo(hour == 1 ? 50 : 50 + 49 * (hour - 1)); // 1 % of what is left
            assertThat(count("pictures") + count("quarantine")).isEqualTo(5_001);
            clock.pass(HOUR);
        }
    }

    @Test
    void movesAtMostAHundredAndLogsItFirst() throws Exception {
        orphans(11_000);
        var quarantinedWhenLogged = new ArrayList<Long>();
        try (var log = new LogLines(OrphanedPictures.class, () -> quarantinedWhenLogged.add(count("quarantine")))) {
            node(Map.of()).janitor.compareWithFiles();
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "WARNING 11,000 of 11,000 picture sets are unknown to the database. Moving 100 of them to "
                                    + data.resolve("quarantine"));
        }
        assertThat(quarantinedWhenLogged).containsExactly(0L);
        assertThat(count("quarantine")).isEqualTo(100);
    }

    @Test
    void movesAtLeastOneAndAsManyAsConfigured() throws Exception {
        orphans(20);
        node(Map.of()).janitor.compareWithFiles();
        assertThat(count("quarantine")).isEqualTo(1);

        clock.pass(HOUR);
        node(Map.of("likeness.pictures.quarantine-limit", "12")).janitor.compareWithFiles();
        assertThat(count("quarantine")).isEqualTo(13);
    }

    @Test
    void keepsQuarantinedPicturesForThirtyDays() throws Exception {
        orphans(1);
        var node = node(Map.of());
        node.janitor.compareWithFiles();
        clock.pass(Duration.ofDays(30));
        node.janitor.compareWithFiles();
        assertThat(count("quarantine")).isEqualTo(1);

        clock.pass(HOUR);
        node.janitor.compareWithFiles();
        assertThat(count("quarantine")).isZero();
        assertThat(count("pictures")).isZero();
    }

    @Test
    void ignoresYoungFilesAndThoseWithARow() throws Exception {
        var node = node(Map.of());
        node.inTransaction(
                () -> node.upload.upload(ADA, () -> Drawn.jpeg(90, 90), Optional.empty(), PictureDescription.NONE));
        node.inTransaction(() ->
                node.portraitDraft.keep(ADA, () -> Drawn.jpeg(80, 80), Optional.empty(), PictureDescription.NONE));
        var unneeded = PictureId.random();
        orphan(unneeded);
        node.inTransaction(() -> node.deletions.add(unneeded));
        node.janitor.compareWithFiles();
        assertThat(count("quarantine")).isZero();
        assertThat(count("pictures")).isEqualTo(3);

        clock.pass(HOUR);
        Files.setLastModifiedTime(orphan(PictureId.random()), FileTime.from(clock.instant()));
        node.janitor.compareWithFiles();
        assertThat(count("quarantine")).isZero();
    }

    @Test
    void restoresThePictureOfARestoredRow() throws Exception {
        var node = node(Map.of());
        node.inTransaction(
                () -> node.upload.upload(ADA, () -> Drawn.jpeg(90, 90), Optional.empty(), PictureDescription.NONE));
        var picture = node.portraits.find(ADA).orElseThrow().stored().id();
        execute("create table dump as select * from portrait");
        execute("delete from portrait");
        node.janitor.compareWithFiles();
        assertThat(node.files.since(picture)).isEmpty();

        execute("insert into portrait select * from dump");
        clock.pass(HOUR);
        node.janitor.compareWithFiles();
        assertThat(node.files.find(picture, "40.jpg")).isPresent();
        assertThat(count("quarantine")).isZero();
    }

    @Test
    void movesTheOthersIfOneCannotBeMoved() throws Exception {
        orphans(3);
        Path quarantine = Files.createDirectories(data.resolve("quarantine"));
        String stuck = first("pictures");
        Files.writeString(quarantine.resolve(stuck.substring(0, 2)), "not a folder"); // fails like a broken disk
        try (var log = new LogLines(OrphanedPictures.class)) {
            node(Map.of("likeness.pictures.quarantine-limit", "9")).janitor.compareWithFiles();
            assertThat(log.lines())
                    .anyMatch(line -> line.startsWith("WARNING picture set " + stuck + " cannot be moved"));
        }
        assertThat(count("quarantine")).isEqualTo(2);
        assertThat(first("pictures")).isEqualTo(stuck);
    }
}
