package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** A server whose settings differ from the defaults: among others, it works on one picture at a time. */
@Tag("slow")
class SettingsIT {
    private static final int LARGEST = (4 << 20) + 20_000;
    private static final int CLIENTS = 24;

    private static ServerProcess server;

    @BeforeAll
    static void startServer() throws IOException {
        server = ServerProcess.ofThisRun("settings");
        server.start(
                "-Dlikeness.pictures.at-once=1",
                "-Dlikeness.pictures.engine=portable",
                "-Dlikeness.upload.max-bytes=" + LARGEST,
                "-Dlikeness.gravatar.base-url=https://weavatar.com/avatar",
                "-Dlikeness.gravatar.hash=md5",
                "-Dlikeness.avatar.default=retro",
                "-Dlikeness.avatar.rating=pg");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void areApplied() {
        var member = new Visitor(server.url()).registered();
        assertThat(member.avatarAtTheTop()).matches("https://weavatar\\.com/avatar/[0-9a-f]{32}\\?s=40&d=retro&r=pg");
        var response = member.upload(new byte[LARGEST + 1]);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("at most 4.02 MB");
        assertThat(member.upload("a.png", Drawn.png(40, 40), Map.of(), "Accept", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void uploadsBeyondTheLimitAreAskedToComeBack() throws Exception {
        server.waitForLog(List.of("Pictures are decoded by the portable engine"));
        byte[] slow =
                Drawn.withScans(Drawn.progressiveJpeg(Drawn.quarters(3_000, 3_000, BufferedImage.TYPE_INT_RGB)), 30);
        var members = new ArrayList<Visitor>();
        for (int i = 0; i < CLIENTS; i++) {
            members.add(new Visitor(server.url()).registered());
        }
        var threads = Executors.newFixedThreadPool(CLIENTS);
        var answers = new ArrayList<Future<HttpResponse<String>>>();
        for (Visitor member : members) {
            answers.add(threads.submit(() -> member.upload(slow)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get().statusCode());
            if (answer.get().statusCode() == 503) {
                assertThat(answer.get().headers().firstValue("Retry-After")).hasValue("10");
                assertThat(Visitor.json(answer.get()).getString("detail")).contains("Try again in a few seconds");
            }
        }
        assertThat(statuses).contains(200, 503).containsOnly(200, 503);
        assertThat(members.get(statuses.indexOf(503)).upload(Drawn.jpeg(80, 80)).statusCode())
                .isEqualTo(200);
    }
}
