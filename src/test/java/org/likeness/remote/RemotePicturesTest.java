package org.likeness.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.remote.Site.ADA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.likeness.TestThreads;
import org.likeness.config.Source;
import org.likeness.fetch.PictureServer;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Drawn;
import org.likeness.picture.PictureType;
import org.likeness.remote.Lookup.Absence;

/** What is requested from another server that works, and what is cached of its answers. */
class RemotePicturesTest extends RemotePicturesFixture {
    @Test
    void areReEncodedInAllSizes() {
        var picture = site.picture(pictures, ADA);
        assertThat(picture.type()).isEqualTo(PictureType.JPEG);
        assertThat(picture.files()).containsOnlyKeys(40, 80, 160, 200, 400);
        picture.files()
                .forEach((side, file) ->
                        assertThat(Drawn.decoded(file).getWidth()).isEqualTo(side));
        assertThat(picture.fetched()).isEqualTo(site.clock.instant());
    }

    @Test
    void areFetchedByTheHashOnceADay() throws IOException {
        site.picture(pictures, ADA);
        site.clock.pass(Duration.ofHours(23));
        site.picture(pictures, ADA);
        site.picture(site.started(), ADA);
        assertThat(gravatar.asked())
                .containsExactly("/avatar/" + site.gravatar(ADA).value() + "?s=512&d=404");
    }

    @Test
    void areFetchedUpToARating() {
        pictures.find(site.gravatar(ADA), Rating.PG, Duration.ofSeconds(5), () -> true);
        pictures.find(site.gravatar(ADA), Rating.X, Duration.ofSeconds(5), () -> true);
        pictures.find(site.gravatar(ADA), Rating.PG, Duration.ofSeconds(5), () -> true);
        assertThat(gravatar.asked())
                .extracting(address -> address.substring(address.indexOf('?')))
                .containsExactly("?s=512&d=404&r=pg", "?s=512&d=404&r=x");
    }

    @Test
    void areFetchedAgainAfterADay() {
        byte[] first = site.picture(pictures, ADA).files().get(80);
        gravatar.knows(ADA, CachedPicturesTest.noise(1));
        site.clock.pass(Duration.ofHours(25));
        assertThat(site.picture(pictures, ADA).files().get(80)).isNotEqualTo(first);
        assertThat(site.picture(pictures, ADA).fetched()).isEqualTo(site.clock.instant());
        assertThat(gravatar.asked()).hasSize(2);
    }

    @Test
    void areUsedFor30DaysWhileTheServerFails() throws IOException {
        var fetched = site.picture(pictures, ADA).fetched();
        gravatar.answers(ADA, exchange -> exchange.sendResponseHeaders(500, -1));
        site.clock.pass(Duration.ofDays(2));
        assertThat(site.picture(pictures, ADA).fetched()).isEqualTo(fetched);
        assertThat(gravatar.asked()).hasSize(2);
        site.clock.pass(Duration.ofDays(27));
        assertThat(site.picture(site.started(), ADA).fetched()).isEqualTo(fetched);
        site.clock.pass(Duration.ofDays(2));
        assertThat(site.find(pictures, ADA)).isEqualTo(Absence.UNKNOWN);
        assertThat(site.find(site.started(), ADA)).isEqualTo(Absence.UNKNOWN);
    }

    @Test
    void areNotFetchedForAnHourAfterA404() {
        for (int i = 0; i < 3; i++) {
            assertThat(site.find(pictures, "nobody@example.com")).isEqualTo(Absence.NOBODY);
            site.clock.pass(Duration.ofMinutes(19));
        }
        assertThat(gravatar.asked()).hasSize(1);
        gravatar.knows("nobody@example.com", Drawn.jpeg(100, 100));
        site.clock.pass(Duration.ofMinutes(4));
        site.picture(pictures, "nobody@example.com");
    }

    @Test
    void areDeletedWhenTheServerNoLongerHasThem() throws IOException {
        site.picture(pictures, ADA);
        gravatar.forgets(ADA);
        site.clock.pass(Duration.ofDays(2));
        assertThat(site.find(pictures, ADA)).isEqualTo(Absence.NOBODY);
        assertThat(files()).isEmpty();
    }

    @Test
    void areFetchedOnceForConcurrentRequests() throws Exception {
        gravatar.answers(ADA, exchange -> {
            TestThreads.pause(300);
            PictureServer.answer(exchange, Drawn.jpeg(512, 512));
        });
        var all = IntStream.range(0, 20)
                .mapToObj(i -> new FutureTask<>(() -> site.find(pictures, ADA)))
                .toList();
        all.forEach(one -> new Thread(one).start());
        for (var one : all) {
            assertThat(one.get(20, TimeUnit.SECONDS)).isInstanceOf(CachedPicture.class);
        }
        assertThat(gravatar.asked()).hasSize(1);
    }

    /** Those that do not fit into the queue are fetched when they are requested again. */
    @Test
    void areFetched16AtATimeAnd256AreQueued() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var release = new CountDownLatch(1);
        gravatar.answersOthers(exchange -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            TestThreads.await(release);
            running.decrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        var impatient = site("server.patience", "0");
        var started = impatient.started();
        for (int i = 0; i < 300; i++) {
            assertThat(impatient.find(started, i + "@example.com")).isEqualTo(Absence.UNKNOWN);
        }
        for (int i = 0; i < 1_200 && running.get() < 16; i++) {
            TestThreads.pause(50);
        }
        release.countDown();
        for (int i = 0; i < 1_200 && gravatar.asked().size() < 16 + 256; i++) {
            TestThreads.pause(50);
        }
        TestThreads.pause(200);
        assertThat(gravatar.asked()).hasSize(16 + 256);
        assertThat(most).hasValue(16);
        for (int i = 0; i < 1_200 && impatient.find(started, "299@example.com") == Absence.UNKNOWN; i++) {
            TestThreads.pause(50);
        }
        assertThat(impatient.find(started, "299@example.com")).isEqualTo(Absence.NOBODY);
    }

    @Test
    void areFetchedByDaemonThreads() {
        site.picture(pictures, ADA);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("likeness-remote"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }

    @Test
    void ofStrangersAreCachedSeparatelySoThatNobodySeesWhoIsKnown() {
        site.picture(pictures, ADA);
        var stranger = site.ids
                .of(Source.GRAVATAR, EmailHash.of(ADA, Algorithm.SHA256))
                .orElseThrow();
        assertThat(pictures.find(stranger, Rating.G, Duration.ofSeconds(5), () -> true))
                .isInstanceOf(CachedPicture.class);
        assertThat(gravatar.asked()).hasSize(2);
        pictures.find(stranger, Rating.G, Duration.ofSeconds(5), () -> true);
        assertThat(gravatar.asked()).hasSize(2);
    }

    @Test
    void areReturnedWithoutPatienceIfTheyAreCached() {
        var ada = site.gravatar(ADA);
        assertThat(pictures.find(ada, Rating.G, Duration.ZERO, () -> true)).isEqualTo(Absence.UNKNOWN);
        site.picture(pictures, ADA);
        assertThat(pictures.find(ada, Rating.G, Duration.ZERO, () -> true)).isInstanceOf(CachedPicture.class);
        assertThat(gravatar.asked()).as("the first fetch continued").hasSize(1);
    }

    @Test
    void ofQqAreFetchedByTheNumber() throws IOException {
        try (var qq = new PictureServer()) {
            var queries = new CopyOnWriteArrayList<String>();
            qq.at("/g", exchange -> {
                queries.add(exchange.getRequestURI().getQuery());
                PictureServer.answer(exchange, Drawn.jpeg(100, 100));
            });
            var chinese = site("qq.base-url", qq.address("/g"));
            var id = chinese.ids.of(Source.QQ, "10001@qq.com").orElseThrow();
            assertThat(chinese.started().find(id, Rating.G, Duration.ofSeconds(5), () -> true))
                    .isInstanceOf(CachedPicture.class);
            assertThat(queries).containsExactly("b=qq&nk=10001&s=100");
        }
    }

    private List<Path> files() throws IOException {
        Path folder = data.resolve("fetched");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
