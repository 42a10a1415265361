package org.likeness.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** A server that is killed, and one with wrong settings. */
@Tag("slow")
class CrashIT {
    private static final int MEMBERS = 5;
    private static final int UPLOADS = 50;

    private ServerProcess server;

    @BeforeEach
    void prepareServer() throws IOException {
        server = ServerProcess.ofThisRun("crash");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void aServerKilledWhileFiftyUploadShowsOnlyPicturesThatAreThere() throws Exception {
        server.start();
        var members = new ArrayList<Visitor>();
        for (int i = 0; i < MEMBERS; i++) {
            var member = new Visitor(server.url()).registered();
            assertThat(member.upload(Drawn.jpeg(300, 300)).statusCode()).isEqualTo(200);
            members.add(member);
        }
        byte[] photo = Drawn.jpeg(1600, 1200);
        var done = new AtomicInteger();
        var killed = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(10);
        var uploads = new ArrayList<Future<?>>();
        for (int i = 0; i < UPLOADS; i++) {
            var member = members.get(i % MEMBERS);
            uploads.add(threads.submit(() -> {
                try {
                    int status = member.upload(photo).statusCode();
                    assertThat(status == 200 || killed.get())
                            .as("an upload answered %s", status)
                            .isTrue();
                    done.incrementAndGet();
                } catch (UncheckedIOException | AssertionError e) {
                    assertThat(killed).as("an upload failed: %s", e).isTrue();
                }
            }));
        }
        while (done.get() < UPLOADS / 3
                && uploads.stream().filter(Future::isDone).count() < UPLOADS) {
            ServerProcess.pause();
        }
        killed.set(true);
        server.kill();
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        for (Future<?> upload : uploads) {
            upload.get();
        }
        assertThat(done.get()).isLessThan(UPLOADS); // killed in the middle of the uploads

        server.start();
        assertThat(filesWithTheBeginningOf(photo)).isEmpty();
        for (Visitor member : members) {
            var browser = new Visitor(server.url());
            browser.login(member.email, Visitor.PASSWORD);
            List<String> addresses = Pattern.compile("/portraits/[^ \"]+")
                    .matcher(browser.page("/profile")
                            .select("img.likeness-avatar")
                            .outerHtml())
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(addresses).hasSize(9); // at the top and in the list 40, 40 and 80; large 200, 200 and 400
            for (String address : addresses) {
                assertThat(Drawn.decoded(browser.bytes(address).body())).isNotNull();
            }
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
