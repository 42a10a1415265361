package org.likeness.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.remote.Site.ADA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.TestThreads;
import org.likeness.config.Source;
import org.likeness.fetch.PictureServer;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Drawn;
import org.likeness.remote.Lookup.Absence;

/** Anybody can make up hashes; this must not affect people known to the site. */
class StrangersTest {
    @TempDir
    private Path data;

    private FakeGravatar gravatar;
    private Site site;
    private RemotePictures pictures;
    private final CountDownLatch released = new CountDownLatch(1);

    @BeforeEach
    void open() throws IOException {
        gravatar = new FakeGravatar().knows(ADA, Drawn.jpeg(512, 512));
        site = new Site(
                data, "gravatar.base-url", gravatar.base(), "server.patience", "10000", "server.disk", "2097152");
        pictures = site.started(Duration.ofSeconds(60));
    }

    @AfterEach
    void close() {
        released.countDown();
        gravatar.close();
    }

    private Lookup find(String email, Duration patience) {
        return find(email, patience, () -> true);
    }

    private Lookup find(String email, Duration patience, BooleanSupplier budget) {
        var id = site.ids
                .of(Source.GRAVATAR, EmailHash.of(email, Algorithm.SHA256))
                .orElseThrow();
        return pictures.find(id, Rating.G, patience, budget);
    }

    private void blockOthers() {
        gravatar.answersOthers(exchange -> {
            TestThreads.await(released);
            exchange.sendResponseHeaders(404, -1);
        });
    }

    @Test
    void ofAnyNumberDoNotDelayAMembersPicture() {
        blockOthers();
        for (int i = 0; i < 1000; i++) {
            assertThat(find(i + "@example.com", Duration.ZERO)).isEqualTo(Absence.UNKNOWN);
        }
        assertThat(site.find(pictures, ADA)).isInstanceOf(CachedPicture.class);
        assertThat(released.getCount()).as("all others are still waiting").isEqualTo(1);
    }

    @Test
    void doNotOpenTheCircuitBreakerForMembers() {
        gravatar.answersOthers(exchange -> exchange.sendResponseHeaders(500, -1));
        for (int i = 0; i < 5; i++) {
            find(i + "@example.com", Duration.ofSeconds(20));
        }
        int asked = gravatar.asked().size();
        find("5@example.com", Duration.ofSeconds(20));
        assertThat(gravatar.asked())
                .as("strangers wait for the server to recover")
                .hasSize(asked);
        assertThat(site.find(pictures, ADA)).isInstanceOf(CachedPicture.class);
    }

    @Test
    void doNotUseUpTheDiskQuotaOfMembers() throws IOException {
        site.picture(pictures, ADA);
        for (int i = 0; i < 40; i++) {
            site.clock.pass(Duration.ofMinutes(1));
            gravatar.knows(i + "@example.com", CachedPicturesTest.noise(i));
            assertThat(find(i + "@example.com", Duration.ofSeconds(20))).isInstanceOf(CachedPicture.class);
        }
        int asked = gravatar.asked().size();
        pictures = site.started();
        find("0@example.com", Duration.ofSeconds(20));
        assertThat(gravatar.asked())
                .as("the oldest of the strangers was evicted")
                .hasSize(asked + 1);
        site.picture(pictures, ADA);
        assertThat(gravatar.asked()).as("the member's is cached").hasSize(asked + 1);
    }

    @Test
    void areErasedEvenIfAMembersPictureCannotBe() throws IOException {
        find(ADA, Duration.ofSeconds(20));
        Path strangers = data.resolve("fetched-strangers");
        Path file;
        try (var paths = Files.walk(strangers)) {
            file = paths.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Path stuck = data.resolve("fetched").resolve(strangers.relativize(file));
        Files.createDirectories(stuck.resolve("not empty")); // like a failing disk
        pictures.forget(ADA);
        assertThat(stuck).exists();
        assertThat(file).doesNotExist();
    }

    @Test
    void areErasedWithTheirEmail() throws IOException {
        find(ADA, Duration.ofSeconds(20));
        pictures.forget(ADA);
        pictures = site.started();
        find(ADA, Duration.ofSeconds(20));
        assertThat(gravatar.asked()).hasSize(2);
    }

    @Test
    void areNotFetchedOverTheBudgetButMembersAre() {
        gravatar.knows("eve@example.com", Drawn.jpeg(100, 100));
        assertThat(find("eve@example.com", Duration.ofSeconds(20), () -> false)).isEqualTo(Absence.UNKNOWN);
        assertThat(gravatar.asked()).isEmpty();
        assertThat(pictures.find(site.gravatar(ADA), Rating.G, Duration.ofSeconds(20), () -> false))
                .isInstanceOf(CachedPicture.class);
        assertThat(find("eve@example.com", Duration.ofSeconds(20))).isInstanceOf(CachedPicture.class);
    }

    @Test
    void useNoBudgetIfCachedOrPending() {
        blockOthers();
        BooleanSupplier spent = () -> {
            throw new AssertionError("no request is needed");
        };
        assertThat(find("eve@example.com", Duration.ZERO)).isEqualTo(Absence.UNKNOWN);
        assertThat(find("eve@example.com", Duration.ZERO, spent)).isEqualTo(Absence.UNKNOWN);
        released.countDown();
        assertThat(find("eve@example.com", Duration.ofSeconds(20))).isEqualTo(Absence.NOBODY);
        assertThat(find("eve@example.com", Duration.ZERO, spent)).isEqualTo(Absence.NOBODY);
        gravatar.answersOthers(exchange -> PictureServer.answer(exchange, Drawn.jpeg(100, 100)));
        assertThat(find("bob@example.com", Duration.ofSeconds(20))).isInstanceOf(CachedPicture.class);
        assertThat(find("bob@example.com", Duration.ZERO, spent)).isInstanceOf(CachedPicture.class);
    }

    /** Each waiting caller blocks a thread of the server, which members need, too. */
    @Test
    void letOnlyAFewCallersWait() throws InterruptedException {
        blockOthers();
        for (int i = 0; i < 8; i++) {
            String email = i + "@example.com";
            var waiting = new Thread(() -> find(email, Duration.ofMinutes(5)));
            waiting.setDaemon(true);
            waiting.start();
        }
        for (int i = 0; i < 600 && gravatar.asked().size() < 8; i++) {
            TestThreads.pause(50);
        }
        assertThat(gravatar.asked()).hasSize(8);
        assertThat(find("one-too-many@example.com", Duration.ofMinutes(5))).isEqualTo(Absence.UNKNOWN);
        assertThat(released.getCount()).isEqualTo(1);
    }
}
