package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** On a server of its own, which works on one picture at a time. */
class ManyUploadsIT {
    private static final int CLIENTS = 24;

    private ServerProcess server;

    @BeforeEach
    void startServer() throws Exception {
        server = ServerProcess.ofThisRun("busy");
        server.start("-Dlikeness.pictures.at-once=1", "-Dlikeness.pictures.engine=portable");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void areMadeOneAfterTheOtherAndWhoWaitsTooLongIsAskedToComeBack() throws Exception {
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
