package org.likeness.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.upstream.Site.ADA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.avatar.Source;
import org.likeness.fetch.PictureServer;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Drawn;
import org.likeness.picture.PictureType;
import org.likeness.upstream.Found.Absence;

/** What is asked of another server that is well, and what is kept of its answers. */
class UpstreamPicturesTest {
    @TempDir
    private Path data;

    private FakeGravatar gravatar;
    private Site site;
    private UpstreamPictures pictures;

    @BeforeEach
    void open() throws IOException {
        gravatar = new FakeGravatar().knows(ADA, Drawn.jpeg(512, 512));
        site = site();
        pictures = site.started();
    }

    @AfterEach
    void close() {
        gravatar.close();
    }

    private Site site(String... more) {
        var settings =
                new ArrayList<>(List.of("gravatar.base-url", gravatar.base(), "libravatar.base-url", gravatar.base()));
        settings.addAll(List.of(more));
        return new Site(data, settings.toArray(String[]::new));
    }

    @Test
    void areMadeAnewInAllSizes() {
        var picture = site.picture(pictures, ADA);
        assertThat(picture.type()).isEqualTo(PictureType.JPEG);
        assertThat(picture.files()).containsOnlyKeys(40, 80, 160, 200, 400);
        picture.files()
                .forEach((side, file) ->
                        assertThat(Drawn.decoded(file).getWidth()).isEqualTo(side));
        assertThat(picture.fetched()).isEqualTo(site.clock.instant());
    }

    @Test
    void areAskedForByTheHashOnceInADay() throws IOException {
        site.picture(pictures, ADA);
        site.clock.pass(Duration.ofHours(23));
        site.picture(pictures, ADA);
        site.picture(site.started(), ADA);
        assertThat(gravatar.asked())
                .containsExactly("/avatar/" + site.gravatar(ADA).id() + "?s=512&d=404");
    }

    @Test
    void areAskedForUpToARating() {
        pictures.find(site.gravatar(ADA), Rating.PG, Duration.ofSeconds(5));
        pictures.find(site.gravatar(ADA), Rating.X, Duration.ofSeconds(5));
        pictures.find(site.gravatar(ADA), Rating.PG, Duration.ofSeconds(5));
        assertThat(gravatar.asked())
                .extracting(address -> address.substring(address.indexOf('?')))
                .containsExactly("?s=512&d=404&r=pg", "?s=512&d=404&r=x");
    }

    @Test
    void areFetchedAnewAfterADay() {
        byte[] first = site.picture(pictures, ADA).files().get(80);
        gravatar.knows(ADA, FetchedFilesTest.noise(1));
        site.clock.pass(Duration.ofHours(25));
        assertThat(site.picture(pictures, ADA).files().get(80)).isNotEqualTo(first);
        assertThat(site.picture(pictures, ADA).fetched()).isEqualTo(site.clock.instant());
        assertThat(gravatar.asked()).hasSize(2);
    }

    @Test
    void standForThemselvesFor30DaysWhileTheServerFails() throws IOException {
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
    void areNotAskedForAgainForAnHourWhereThereIsNobody() {
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
    void goWhereTheServerHasThemNoMore() throws IOException {
        site.picture(pictures, ADA);
        gravatar.forgets(ADA);
        site.clock.pass(Duration.ofDays(2));
        assertThat(site.find(pictures, ADA)).isEqualTo(Absence.NOBODY);
        assertThat(files()).isEmpty();
    }

    @Test
    void areFetchedOnceForAllWhoAskAtATime() throws Exception {
        gravatar.answers(ADA, exchange -> {
            pause(300);
            PictureServer.answer(exchange, Drawn.jpeg(512, 512));
        });
        var all = IntStream.range(0, 20)
                .mapToObj(i -> new FutureTask<>(() -> site.find(pictures, ADA)))
                .toList();
        all.forEach(one -> new Thread(one).start());
        for (var one : all) {
            assertThat(one.get(20, TimeUnit.SECONDS)).isInstanceOf(KeptPicture.class);
        }
        assertThat(gravatar.asked()).hasSize(1);
    }

    /** Each takes as long as the patience; those behind the queue are asked for when somebody wants them again. */
    @Test
    void areFetched16AtATimeAnd256WaitForTheirTurn() throws Exception {
        var inWork = new AtomicInteger();
        var most = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        gravatar.answersOthers(exchange -> {
            most.accumulateAndGet(inWork.incrementAndGet(), Math::max);
            await(goOn);
            inWork.decrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        var without = site("server.patience", "0");
        var hurried = without.started();
        for (int i = 0; i < 300; i++) {
            assertThat(without.find(hurried, i + "@example.com")).isEqualTo(Absence.UNKNOWN);
        }
        goOn.countDown();
        for (int i = 0; i < 100 && gravatar.asked().size() < 16 + 256; i++) {
            pause(50);
        }
        pause(200);
        assertThat(gravatar.asked()).hasSize(16 + 256);
        assertThat(most).hasValue(16);
        for (int i = 0; i < 100 && without.find(hurried, "299@example.com") == Absence.UNKNOWN; i++) {
            pause(50);
        }
        assertThat(without.find(hurried, "299@example.com")).isEqualTo(Absence.NOBODY);
    }

    @Test
    void workOnThreadsThatKeepNoServerFromEnding() {
        site.picture(pictures, ADA);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("likeness-upstream"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }

    @Test
    void ofStrangersAreKeptApartSoThatNobodySeesWhoIsKnownHere() {
        site.picture(pictures, ADA);
        var stranger = site.handles
                .of(Source.GRAVATAR, EmailHash.of(ADA, Algorithm.SHA256))
                .orElseThrow();
        assertThat(pictures.find(stranger, Rating.G, Duration.ofSeconds(5))).isInstanceOf(KeptPicture.class);
        assertThat(gravatar.asked()).hasSize(2);
        pictures.find(stranger, Rating.G, Duration.ofSeconds(5));
        assertThat(gravatar.asked()).hasSize(2);
    }

    @Test
    void areThereAtOnceForWhoHasNoTimeIfTheyAreKept() {
        var ada = site.gravatar(ADA);
        assertThat(pictures.find(ada, Rating.G, Duration.ZERO)).isEqualTo(Absence.UNKNOWN);
        site.picture(pictures, ADA);
        assertThat(pictures.find(ada, Rating.G, Duration.ZERO)).isInstanceOf(KeptPicture.class);
        assertThat(gravatar.asked()).as("the first question went on").hasSize(1);
    }

    @Test
    void areThoseOfAQqNumberByItsNumber() throws IOException {
        try (var qq = new PictureServer()) {
            var queries = new CopyOnWriteArrayList<String>();
            qq.at("/g", exchange -> {
                queries.add(exchange.getRequestURI().getQuery());
                PictureServer.answer(exchange, Drawn.jpeg(100, 100));
            });
            var chinese = site("qq.base-url", qq.address("/g"));
            var handle = chinese.handles.of(Source.QQ, "10001@qq.com").orElseThrow();
            assertThat(chinese.started().find(handle, Rating.G, Duration.ofSeconds(5)))
                    .isInstanceOf(KeptPicture.class);
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

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
