package org.likeness.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.storage.PictureId;
import org.likeness.storage.TestPictureFiles;

/** Databases and data folders that do not belong together, and how the operator pairs them. */
class SiteMismatchTest extends SitePairFixture {
    private static final String OTHER = "ffffffffffffffffffffffffffffffff";

    @Test
    void areRefusedIfTheFolderHasOtherPictures() throws Exception {
        member();
        picture();
        refused(); // the database has no portrait
        portrait(PictureId.random());
        refused();
    }

    @Test
    void areRefusedIfOneSideIsEmpty() throws Exception {
        picture();
        refused();

        TestPictureFiles.in(folder.resolve("pictures")).delete(onlyPicture());
        Files.write(folder.resolve("secret"), new byte[32]);
        refused();

        Files.delete(folder.resolve("secret"));
        member();
        portrait(PictureId.random());
        refused();
    }

    @Test
    void areRefusedIfOneSideLostItsId() throws Exception {
        require();
        String id = inFolder();
        member();
        portrait(picture());

        Files.delete(folder.resolve("site-id"));
        assertThat(refused())
                .contains("site " + id, "no site id", "write " + id + " into " + folder.resolve("site-id"));

        Files.writeString(folder.resolve("site-id"), id);
        for (String loss : List.of("update site set id = null, paired = false", "delete from site")) {
            execute(loss);
            String steps = "delete from site; insert into site (id) values ('" + id + "')";
            assertThat(refused()).contains(steps).doesNotContain(" into " + folder);
            execute(steps);
            require();
            assertThat(inDatabase()).isEqualTo(id + " TRUE");
        }
    }

    private String url() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    @Test
    void areRefusedIfTheIdsDiffer() throws Exception {
        execute("update site set id = '" + ID + "', paired = true");
        Files.writeString(folder.resolve("site-id"), OTHER);
        assertThat(refused())
                .contains(
                        url(),
                        "site " + ID,
                        folder.toString(),
                        "site " + OTHER,
                        "Mount the right folder",
                        "write " + ID + " into " + folder.resolve("site-id"));

        Files.writeString(folder.resolve("site-id"), ID + "\r\n"); // as the message told the operator
        require();
    }

    @Test
    void areAcceptedAfterTheStepsInTheMessage() throws Exception {
        member();
        portrait(PictureId.random());
        String message = refused();
        String id = message.replaceFirst("(?s).*write ([0-9a-f]{32}) into .*", "$1");
        Files.writeString(folder.resolve("site-id"), id);
        execute(message.replaceFirst("(?s).*in the database: ", ""));
        require();
    }

    /** The message of the refusal. Also checks that nothing was written. */
    private String refused() throws Exception {
        String before = inDatabase();
        var files = names();
        var message = new String[1];
        assertThatExceptionOfType(SiteMismatchException.class)
                .isThrownBy(this::require)
                .satisfies(e -> message[0] = e.getMessage());
        assertThat(inDatabase()).isEqualTo(before);
        assertThat(names()).isEqualTo(files);
        return message[0];
    }

    private PictureId onlyPicture() throws IOException {
        var found = new ArrayList<PictureId>();
        TestPictureFiles.in(folder.resolve("pictures")).walk(Instant.MAX, found::addAll);
        return found.get(0);
    }

    private List<String> names() throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.map(Path::toString).sorted().toList();
        }
    }
}
