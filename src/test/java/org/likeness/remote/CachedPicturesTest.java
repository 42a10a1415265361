package org.likeness.remote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.remote.Site.ADA;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.likeness.TestThreads;
import org.likeness.config.Source;
import org.likeness.fetch.PictureServer;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Drawn;
import org.likeness.remote.Lookup.Absence;

/** Where remote pictures are cached, for how long, and how they are erased. */
class CachedPicturesTest extends RemotePicturesFixture {
    @Test
    void haveFileNamesThatDoNotIdentifyThePerson() throws IOException {
        site.picture(pictures, ADA);
        pictures.find(site.ids.of(Source.LIBRAVATAR, ADA).orElseThrow(), Rating.G, Duration.ofSeconds(5), () -> true);
        assertThat(files()).hasSize(2);
        for (Path file : files()) {
            String id = site.gravatar(ADA).value();
            assertThat(file.toString()).doesNotContain(id.substring(0, 8), id.substring(24));
            assertThat(new String(Files.readAllBytes(file), ISO_8859_1)).doesNotContain(id, ADA);
        }
    }

    @Test
    void areOnlyInMemoryWhileTheDiskIsAlmostFull() throws IOException {
        var full = site("pictures.disk-reserve", Long.toString(1L << 40));
        var started = full.started();
        full.picture(started, ADA);
        full.picture(started, ADA);
        assertThat(files()).isEmpty();
        assertThat(gravatar.asked()).hasSize(1);
    }

    @Test
    void stayWithinTheDiskQuota() throws IOException {
        int most = 1 << 20;
        var small = site("server.disk", "" + 2 * most);
        var full = small.started();
        for (int i = 0; i < 60; i++) {
            String email = i + "@example.com";
            gravatar.knows(email, noise(i));
            small.picture(full, email);
            small.clock.pass(Duration.ofMinutes(1));
            assertThat(size()).isLessThanOrEqualTo(most);
        }
        assertThat(size()).isGreaterThan(most / 2);
        int asked = gravatar.asked().size();
        var restarted = small.started();
        small.picture(restarted, "59@example.com");
        assertThat(gravatar.asked()).as("the newest is cached").hasSize(asked);
        small.picture(restarted, "0@example.com");
        assertThat(gravatar.asked()).as("the oldest was evicted").hasSize(asked + 1);
    }

    @Test
    void expireAfter30Days() throws IOException {
        site.picture(pictures, ADA);
        site.clock.pass(Duration.ofDays(29));
        pictures.removeExpired();
        assertThat(files()).hasSize(1);
        site.clock.pass(Duration.ofDays(2));
        pictures.removeExpired();
        assertThat(files()).isEmpty();
    }

    @Test
    void areFetchedAgainIfTheirFilesAreTruncated() throws IOException {
        site.picture(pictures, ADA);
        Path file = files().get(0);
        Path unfinished = file.resolveSibling(file.getFileName() + ".0123.tmp");
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 20, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            Files.write(unfinished, Arrays.copyOf(whole, length));
            assertThat(site.picture(site.started(), ADA).files().get(400)).isNotEmpty();
        }
        assertThat(gravatar.asked()).hasSize(5);
        Files.setLastModifiedTime(unfinished, FileTime.from(site.clock.instant().minus(Duration.ofHours(2))));
        pictures.removeExpired();
        assertThat(unfinished).doesNotExist();
        assertThat(file).exists();
    }

    @Test
    void areErasedForAnEmailUnderEveryHashSourceAndRating() throws IOException {
        String email = "123456@qq.com";
        gravatar.knows(email, Drawn.jpeg(100, 100)).knows("other@example.com", Drawn.jpeg(100, 100));
        var md5 = site("gravatar.hash", "md5", "libravatar.hash", "md5");
        for (Site each : List.of(site, md5)) {
            pictures.find(each.gravatar(email), Rating.G, Duration.ofSeconds(5), () -> true);
            pictures.find(each.gravatar(email), Rating.X, Duration.ofSeconds(5), () -> true);
            pictures.find(
                    each.ids.of(Source.LIBRAVATAR, email).orElseThrow(), Rating.G, Duration.ofSeconds(5), () -> true);
        }
        site.picture(pictures, "other@example.com");
        assertThat(files()).hasSize(7);
        int asked = gravatar.asked().size();

        pictures.forget(" 123456@QQ.com ");
        assertThat(files()).hasSize(1);
        site.picture(pictures, "other@example.com");
        assertThat(gravatar.asked()).hasSize(asked);
        gravatar.forgets(email);
        assertThat(site.find(pictures, email)).as("not in memory, either").isEqualTo(Absence.NOBODY);
    }

    @Test
    void areNotBroughtBackByARunningFetch() throws Exception {
        var asked = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        gravatar.answers(ADA, exchange -> {
            asked.countDown();
            TestThreads.await(release);
            PictureServer.answer(exchange, Drawn.jpeg(512, 512));
        });
        var found = new FutureTask<>(() -> site.find(pictures, ADA));
        new Thread(found).start();
        asked.await(20, TimeUnit.SECONDS);
        pictures.forget(ADA);
        release.countDown();
        assertThat(found.get(20, TimeUnit.SECONDS)).isEqualTo(Absence.UNKNOWN);
        assertThat(files()).isEmpty();
    }

    @Test
    void areNotErasedWithThoseOfOthers() throws Exception {
        var asked = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        gravatar.answers(ADA, exchange -> {
            asked.countDown();
            TestThreads.await(release);
            PictureServer.answer(exchange, Drawn.jpeg(512, 512));
        });
        var found = new FutureTask<>(() -> site.find(pictures, ADA));
        new Thread(found).start();
        asked.await(20, TimeUnit.SECONDS);
        pictures.forget("other@example.com");
        release.countDown();
        assertThat(found.get(20, TimeUnit.SECONDS)).isInstanceOf(CachedPicture.class);
        assertThat(files()).hasSize(1);
    }

    /** A picture that does not compress. */
    static byte[] noise(int seed) {
        var image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new Random(seed).ints(400 * 400).toArray();
        image.setRGB(0, 0, 400, 400, pixels, 0, 400);
        return Drawn.file(image, "png");
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

    private long size() throws IOException {
        long size = 0;
        for (Path file : files()) {
            size += Files.size(file);
        }
        return size;
    }
}
