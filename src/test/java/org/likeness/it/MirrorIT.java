package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** The avatar server as a mirror: for the hash of a stranger, it answers what Gravatar has, and caches it. */
@Tag("slow")
class MirrorIT {
    private static final ServerProcess SERVER = ProxiedSite.server();

    @ParameterizedTest
    @EnumSource
    void showsAStrangersGravatarInTheSizeThatIsAskedFor(Algorithm algorithm) {
        var stranger = new Visitor(SERVER.url());
        ProxiedSite.gravatar().knows(stranger.email, ProxiedSite.picture(Color.BLUE));
        for (int side : new int[] {40, 64, 512}) {
            var answer = ProxiedSite.pictureOf(address(stranger, algorithm) + "?s=" + side, "gravatar");
            var picture = Drawn.decoded(answer.body());
            assertThat(picture.getWidth()).isEqualTo(side);
            assertThat(new Color(picture.getRGB(side / 2, side / 2)).getBlue()).isGreaterThan(240);
        }
        assertThat(askedFor(stranger, algorithm)).as("asked once for all sizes").hasSize(1);
    }

    @Test
    void showsTheSameGravatarOfAMemberForEitherHash() {
        var member = member(Color.GREEN);
        var bySha256 = ProxiedSite.pictureOf(address(member, Algorithm.SHA256), "gravatar");
        var byMd5 = ProxiedSite.pictureOf(address(member, Algorithm.MD5), "gravatar");
        assertThat(byMd5.body()).isEqualTo(bySha256.body());
        assertThat(askedFor(member, Algorithm.MD5)).isEmpty();
    }

    /** Requests for strangers wait until this test is over. */
    @Test
    void showsAMembersGravatarWhileStrangersWaitForASlowServer() throws Exception {
        var released = new CountDownLatch(1);
        ProxiedSite.gravatar().answersOthers(exchange -> {
            await(released);
            exchange.sendResponseHeaders(404, -1);
        });
        var member = member(Color.GREEN);
        var clients = IntStream.range(0, 24).mapToObj(MirrorIT::startAsking).toList();
        try {
            ProxiedSite.pictureOf(address(member, Algorithm.SHA256), "gravatar");
            assertThat(released.getCount()).isEqualTo(1);
        } finally {
            clients.forEach(Thread::interrupt);
            released.countDown();
            ProxiedSite.gravatar().answersOthers(exchange -> exchange.sendResponseHeaders(404, -1));
            waitUntilStrangersAreAskedForAgain();
        }
    }

    /** On a slow machine, some of them have failed by now, and the server is left alone for 30 seconds. */
    private static void waitUntilStrangersAreAskedForAgain() {
        for (int tries = 0; tries < 300; tries++) {
            var stranger = new Visitor(SERVER.url());
            stranger.bytes(address(stranger, Algorithm.SHA256));
            if (!askedFor(stranger, Algorithm.SHA256).isEmpty()) {
                return;
            }
            ServerProcess.pause();
        }
        throw new AssertionError("strangers are asked for no more");
    }

    /** Requests one stranger after the other until it is interrupted. */
    private static Thread startAsking(int client) {
        var thread = new Thread(() -> {
            var stranger = new Visitor(SERVER.url());
            for (int i = 0; i < 200 && !Thread.currentThread().isInterrupted(); i++) {
                try {
                    stranger.bytes("/avatar/"
                            + EmailHash.of(client + "." + i + "@random.example", Algorithm.SHA256)
                                    .hex());
                } catch (IllegalStateException e) {
                    return; // interrupted while it waited for an answer
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void showsAPortraitBeforeAGravatar() {
        var member = member(Color.GREEN);
        ProxiedSite.pictureOf(address(member, Algorithm.SHA256) + "?s=81", "gravatar");
        member.upload(Drawn.jpeg(200, 200));
        ProxiedSite.pictureOf(address(member, Algorithm.SHA256) + "?s=81", "portrait");
    }

    @Test
    void asksNobodyForAMemberWhoForbidsIt() {
        var member = member(Color.GREEN);
        ProxiedSite.awaitOnProfile(member, "This is your Gravatar.");
        member.submitTicked("/profile", "profile", Map.of("words", ""), "allowed", List.of("portrait"));
        for (String rating : List.of("", "?r=pg")) { // pictures of another rating are not known yet
            var answer = member.bytes(address(member, Algorithm.SHA256) + rating);
            assertThat(answer.headers().firstValue("X-Avatar-Source")).hasValue("drawn:identicon");
        }
        assertThat(askedFor(member, Algorithm.SHA256)).as("by the page before").hasSize(1);
    }

    @Test
    void doesNotTellByWhatAPageHasFetchedWhoIsHere() {
        var member = member(Color.GREEN);
        member.submitTicked("/account", "finding", Map.of(), "found", List.of());
        String own = member.page("/profile").getElementById("user-picture").attr("src");
        ProxiedSite.pictureOf(own, "gravatar");
        assertThat(askedFor(member, Algorithm.SHA256)).hasSize(1);

        ProxiedSite.pictureOf(address(member, Algorithm.SHA256), "gravatar");
        assertThat(askedFor(member, Algorithm.SHA256)).as("as for anybody else").hasSize(2);
    }

    @Test
    void answersLikeGravatarForAnEmailWithoutAPicture() {
        var stranger = new Visitor(SERVER.url());
        HttpResponse<byte[]> answer =
                ProxiedSite.pictureOf(address(stranger, Algorithm.SHA256) + "?d=retro", "drawn:retro");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).startsWith("public, max-age=300");
        assertThat(stranger.get(address(stranger, Algorithm.SHA256) + "?d=404").statusCode())
                .isEqualTo(404);
        assertThat(askedFor(stranger, Algorithm.SHA256))
                .as("nobody is nobody for an hour")
                .hasSize(1);
    }

    @Test
    void erasesWhatWasFetchedWithTheAccount() throws IOException {
        Set<Path> before = fetched();
        var member = member(Color.RED);
        ProxiedSite.pictureOf(address(member, Algorithm.SHA256), "gravatar");
        Set<Path> kept = fetched();
        kept.removeAll(before);
        assertThat(kept).isNotEmpty();
        ProxiedSite.gravatar().knows(member.email, ProxiedSite.picture(Color.BLUE));

        member.submit("/account", "erasure", Map.of("password", Visitor.PASSWORD));

        assertThat(fetched()).doesNotContainAnyElementsOf(kept);
        var again = ProxiedSite.pictureOf(address(member, Algorithm.SHA256), "gravatar"); // a stranger's by now
        assertThat(new Color(Drawn.decoded(again.body()).getRGB(40, 40)).getBlue())
                .as("fetched again")
                .isGreaterThan(240);
    }

    private static Visitor member(Color colour) {
        var member = new Visitor(SERVER.url()).registered();
        ProxiedSite.gravatar().knows(member.email, ProxiedSite.picture(colour));
        return member;
    }

    private static String address(Visitor visitor, Algorithm algorithm) {
        return "/avatar/" + EmailHash.of(visitor.email, algorithm).hex();
    }

    private static List<String> askedFor(Visitor visitor, Algorithm algorithm) {
        String hash = EmailHash.of(visitor.email, algorithm).hex();
        return ProxiedSite.gravatar().asked().stream()
                .filter(address -> address.contains(hash))
                .toList();
    }

    private static Set<Path> fetched() throws IOException {
        Path folder = SERVER.data().resolve("fetched");
        if (!Files.exists(folder)) {
            return Set.of();
        }
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }
}
