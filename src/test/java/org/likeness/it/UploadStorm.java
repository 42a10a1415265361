package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Fifty uploads by a few members, of which a server finishes a third before it is killed. */
final class UploadStorm {
    private static final int UPLOADS = 50;

    private UploadStorm() {}

    static void killDuring(ServerProcess server, List<Visitor> members, byte[] photo) throws Exception {
        var done = new AtomicInteger();
        var killed = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(10);
        var uploads = new ArrayList<Future<?>>();
        for (int i = 0; i < UPLOADS; i++) {
            var member = members.get(i % members.size());
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
    }
}
