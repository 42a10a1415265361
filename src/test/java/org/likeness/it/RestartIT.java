package org.likeness.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** A server that is killed, starts without its folder or its database and then with other settings; and one with wrong settings. */
@Tag("slow")
class RestartIT {
    private static final String REFUSED =
            "Likeness does not start: this database and this folder do not belong to the same site.";
    private static final String H2 = "likeness.mv.db";
    private static final int MEMBERS = 5;

    private ServerProcess server;
    private Path elsewhere;

    @BeforeEach
    void prepareServer() throws IOException {
        server = ServerProcess.ofThisRun("restart").fewPasswords();
        elsewhere = Files.createDirectories(server.folder.resolve("elsewhere"));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void aServerKilledWhileFiftyUploadIsWholeAgainAndServesNothingInTheMeantime() throws Exception {
        server.start();
        var members = new ArrayList<Visitor>();
        for (int i = 0; i < MEMBERS; i++) {
            var member = new Visitor(server.url()).registered();
            assertThat(member.upload(Drawn.jpeg(300, 300)).statusCode()).isEqualTo(200);
            members.add(member);
        }
        var open = ClosedSite.whileOpen(server, members.get(0).posted("A post", "Text"));
        byte[] photo = Drawn.jpeg(1600, 1200);
        UploadStorm.killDuring(server, members, photo);

        String id = Files.readString(server.data().resolve("site-id")).strip();
        assertRefusesToStartWithoutItsFolder(id);
        assertRefusesToStartWithoutItsDatabase(id);

        server.start(
                "-Dlikeness.pictures.disk-reserve=1099511627776",
                "-Dlikeness.guest-comments=closed",
                "-Dlikeness.accounts.registration=closed");
        assertThat(filesWithTheBeginningOf(photo)).isEmpty();
        for (Visitor member : members) {
            assertShowsOnlyPicturesThatAreThere(member);
        }
        var browser = new Visitor(server.url());
        browser.login(members.get(0).email, Visitor.PASSWORD);
        assertRefusesNewPicturesOnly(browser);
        open.assertClosed(server, members.get(1));
        assertFallsBackToADrawing(browser);
    }

    /** As if the folder were not mounted. */
    private void assertRefusesToStartWithoutItsFolder(String id) throws IOException {
        List<String> folder = namesInTheFolder();
        assertThat(folder).contains("pictures", "secret", "site-id");
        move(folder, server.data(), elsewhere);
        assertRefused(List.of("site " + id, "no site id", "without pictures or secret"));
        assertThat(namesInTheFolder()).isEmpty();
        move(folder, elsewhere, server.data());
    }

    private void assertRefusesToStartWithoutItsDatabase(String id) throws IOException {
        var before = pictures();
        List<String> told = List.of("site " + id, "no site id", "without members", ", with pictures or secret");
        if (server.postgres.isPresent()) {
            assertRefused(
                    told,
                    "-Dlikeness.database.url=" + PostgresServer.ofThisRun().newDatabase());
        } else {
            move(List.of(H2), server.data(), elsewhere);
            assertRefused(told);
            Files.delete(server.data().resolve(H2));
            move(List.of(H2), elsewhere, server.data());
        }
        assertThat(pictures()).isEqualTo(before).isNotEmpty();
    }

    private void assertRefused(List<String> told, String... systemProperties) throws IOException {
        Files.delete(server.log());
        server.launch(systemProperties);
        server.waitForLog(Stream.concat(Stream.of(REFUSED), told.stream()).toList());
        server.waitForLog(List.of(server.started()));
        assertThat(server.answers()).isFalse();
        server.close();
    }

    private void assertShowsOnlyPicturesThatAreThere(Visitor member) {
        var browser = new Visitor(server.url());
        browser.login(member.email, Visitor.PASSWORD);
        List<String> addresses = Pattern.compile("/portraits/[^ \"]+")
                .matcher(browser.page("/profile").select("img.likeness-avatar").outerHtml())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(addresses).hasSize(9); // at the top and in the list 40, 40 and 80; large 200, 200 and 400
        for (String address : addresses) {
            assertThat(Drawn.decoded(browser.bytes(address).body())).isNotNull();
        }
    }

    /** A picture as it was sent, with its metadata, must be nowhere: not among our files, and not in a temporary file of the server. */
    private List<Path> filesWithTheBeginningOf(byte[] photo) throws IOException {
        String beginning = new String(photo, 0, 512, ISO_8859_1);
        try (var files = Files.walk(server.folder)) {
            var found = new ArrayList<Path>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), ISO_8859_1).contains(beginning)) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    /** As on a disk that is nearly full. */
    private void assertRefusesNewPicturesOnly(Visitor member) throws IOException {
        String portrait = member.avatarAtTheTop();
        assertThat(member.bytes(portrait).statusCode()).isEqualTo(200);
        var before = pictures();
        var upload = member.upload(Drawn.jpeg(300, 300));
        var draft = member.draft(Drawn.jpeg(300, 300), Map.of(), "Accept", "application/json");
        for (var answer : List.of(upload, draft)) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("3600");
            assertThat(Visitor.json(answer).getString("detail")).startsWith("This site has no room for new pictures");
        }
        server.waitForLog(List.of("New pictures are refused: the disk of " + server.data()));
        assertThat(pictures()).isSubsetOf(before); // those of interrupted uploads are deleted meanwhile
        assertThat(member.avatarAtTheTop()).isEqualTo(portrait);
    }

    private void assertFallsBackToADrawing(Visitor member) throws IOException {
        String portrait = member.avatarAtTheTop();
        TestFiles.deleteAll(server.data().resolve("pictures"));
        assertThat(member.get(portrait).statusCode()).isEqualTo(404);
        var images = member.page("/profile").select("img[src^=/portraits/]");
        assertThat(images).isNotEmpty();
        for (var image : images) {
            assertThat(member.get(image.attr("data-drawn")).statusCode()).isEqualTo(200);
        }
    }

    private Set<Path> pictures() throws IOException {
        try (var paths = Files.walk(server.data().resolve("pictures"), 2)) {
            return paths.filter(path -> path.getFileName().toString().length() >= 32)
                    .collect(Collectors.toSet());
        }
    }

    private static void move(List<String> names, Path from, Path to) throws IOException {
        for (String name : names) {
            Files.move(from.resolve(name), to.resolve(name));
        }
    }

    /** Without those of H2. */
    private List<String> namesInTheFolder() throws IOException {
        try (var paths = Files.list(server.data())) {
            return paths.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("likeness."))
                    .toList();
        }
    }

    @Test
    void allWrongSettingsAreLoggedAndNothingIsServed() throws Exception {
        server.launch("-Dlikeness.upload.max-bytes=10MB", "-Dlikeness.gravatar.hash=sha1");
        List<String> expected = List.of(
                "likeness.upload.max-bytes must be a whole number from 1024 to 67108864, was 10MB",
                "likeness.gravatar.hash must be one of sha256, md5, was sha1");
        server.waitForLog(expected);
        server.waitForLog(List.of(server.started()));
        assertThat(server.answers()).isFalse();
    }
}
