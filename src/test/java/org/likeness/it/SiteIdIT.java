package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** Starts a server with its database or its folder missing, then with both again. */
@Tag("slow")
class SiteIdIT {
    private static final String REFUSED =
            "Likeness does not start: this database and this folder do not belong to the same site.";
    private static final String DATABASE = "likeness.mv.db";
    private static final List<String> FOLDER = List.of("pictures", "secret", "site-id");

    private ServerProcess server;
    private Path elsewhere;

    @BeforeEach
    void prepareServer() throws IOException {
        server = ServerProcess.ofThisRun("site-id", Application.likeness(), Optional.empty());
        elsewhere = Files.createDirectories(server.folder.resolve("elsewhere"));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void servesNothingUntilTheRightFolderAndTheRightDatabaseAreTogetherAgain() throws Exception {
        server.start();
        var member = new Visitor(server.url()).registered();
        member.upload(Drawn.jpeg(300, 300));
        String portrait = member.avatarAtTheTop();
        server.close();
        String id = Files.readString(server.data().resolve("site-id")).strip();

        move(FOLDER, server.data(), elsewhere); // as if the folder were not mounted
        assertRefused("site " + id, "no site id", "without pictures or secret");
        assertThat(names(server.data())).allMatch(name -> name.startsWith("likeness."));

        move(FOLDER, elsewhere, server.data());
        move(List.of(DATABASE), server.data(), elsewhere);
        assertRefused("site " + id, "no site id", "without members", ", with pictures or secret");
        assertThat(pictures()).isEqualTo(1);

        Files.delete(server.data().resolve(DATABASE));
        move(List.of(DATABASE), elsewhere, server.data());
        server.start("-Dlikeness.pictures.disk-reserve=1099511627776");
        var browser = new Visitor(server.url());
        assertThat(browser.login(member.username, Visitor.PASSWORD).statusCode())
                .isBetween(302, 303);
        assertThat(browser.avatarAtTheTop()).isEqualTo(portrait);
        assertThat(browser.bytes(portrait).statusCode()).isEqualTo(200);
        assertRefusesNewPicturesOnly(browser);
        assertFallsBackToADrawing(browser, portrait);
    }

    private void assertRefused(String... told) throws IOException {
        Files.delete(server.log());
        server.launch();
        server.waitForLog(Stream.concat(Stream.of(REFUSED), Stream.of(told)).toList());
        server.waitForLog(List.of(server.started()));
        assertThat(server.answers()).isFalse();
        server.close();
    }

    /** As on a disk that is nearly full. */
    private void assertRefusesNewPicturesOnly(Visitor member) throws IOException {
        var upload = member.upload(Drawn.jpeg(300, 300));
        var draft = member.draft(Drawn.jpeg(300, 300), Map.of(), "Accept", "application/json");
        for (var answer : List.of(upload, draft)) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("3600");
            assertThat(Visitor.json(answer).getString("detail")).startsWith("This site has no room for new pictures");
        }
        server.waitForLog(List.of("New pictures are refused: the disk of " + server.data()));
        assertThat(pictures()).isEqualTo(1);
    }

    private void assertFallsBackToADrawing(Visitor member, String portrait) throws IOException {
        TestFiles.deleteAll(server.data().resolve("pictures"));
        assertThat(member.get(portrait).statusCode()).isEqualTo(404);
        var images = member.page("/profile").select("img[src^=/portraits/]");
        assertThat(images).isNotEmpty();
        for (var image : images) {
            assertThat(member.get(image.attr("data-drawn")).statusCode()).isEqualTo(200);
        }
    }

    private long pictures() throws IOException {
        try (var paths = Files.walk(server.data().resolve("pictures"), 2)) {
            return paths.filter(path -> path.getFileName().toString().length() >= 32)
                    .count();
        }
    }

    private static void move(List<String> names, Path from, Path to) throws IOException {
        for (String name : names) {
            Files.move(from.resolve(name), to.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }
}
