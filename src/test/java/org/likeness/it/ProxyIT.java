package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.drawing.DrawnAvatar;
import org.likeness.drawing.Seed;
import org.likeness.drawing.Style;
import org.likeness.fetch.PictureServer;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;
import org.likeness.upstream.FakeGravatar;

/** On a server of its own, which fetches the pictures of a Gravatar that this test runs: no page names it, and no browser asks it. */
class ProxyIT {
    private static final String NAME = "/avatar/[A-Za-z0-9_-]{50,}";

    private static FakeGravatar gravatar;
    private static ServerProcess server;
    private static Visitor member;
    private static Visitor guest;
    private static String post;

    @BeforeAll
    static void startServers() throws IOException {
        gravatar = new FakeGravatar();
        server = ServerProcess.ofThisRun("proxy");
        server.start(
                "-Dlikeness.remote=proxy",
                "-Dlikeness.avatar.sources=portrait,qq,gravatar",
                "-Dlikeness.gravatar.base-url=" + gravatar.base(),
                "-Dlikeness.libravatar.base-url=" + gravatar.base(),
                "-Dlikeness.qq.base-url=" + gravatar.base());
        member = new Visitor(server.url()).registered();
        guest = new Visitor(server.url());
        gravatar.knows(member.email, plain(Color.RED)).knows(guest.email, plain(Color.BLUE));
        post = member.posted("A post", "Its text");
        member.commented(post, "By a member");
        comment(guest, post, Map.of("gravatar", "on"));
    }

    @AfterAll
    static void stopServers() {
        server.close();
        gravatar.close();
    }

    private static void comment(Visitor by, String on, Map<String, String> more) {
        var fields = new HashMap<>(Map.of("text", "By a guest", "name", "Guest", "email", by.email));
        fields.putAll(more);
        Visitor.location(by.send(on, "comment", fields), 303);
    }

    private static byte[] plain(Color colour) {
        var image = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 512, 512);
        graphics.dispose();
        return Drawn.file(image, "png");
    }

    private static List<String> pages() {
        return List.of("/", "/people", "/people/" + member.username, post, "/gallery", "/profile");
    }

    @Test
    void noPageHoldsAHashOrNamesAnotherServer() {
        for (String path : pages()) {
            Document page = member.page(path);
            for (Visitor who : List.of(member, guest)) {
                for (Algorithm algorithm : Algorithm.values()) {
                    assertThat(page.html())
                            .doesNotContain(EmailHash.of(who.email, algorithm).hex());
                }
            }
            assertThat(page.html()).doesNotContain("gravatar.com", "qlogo.cn", "libravatar.org", ":" + gravatar.port());
            for (String attribute : List.of("src", "srcset", "data-drawn")) {
                assertThat(page.select("[" + attribute + "]").eachAttr(attribute))
                        .allMatch(value -> value.startsWith("/"));
            }
        }
    }

    @Test
    void pagesShowPicturesUnderNamesThatTellNobody() {
        String own = member.page("/profile").getElementById("user-picture").attr("src");
        assertThat(own).matches(NAME + "\\?s=\\d+");
        assertThat(member.page(post).select(".likeness-avatar").eachAttr("src"))
                .filteredOn(src -> src.matches(NAME + "\\?s=\\d+"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(new Visitor(server.url()).page("/people").html())
                .as("the same name for everybody who looks, so that browsers keep the picture")
                .contains(own.substring(0, own.indexOf('?')));
    }

    /** A guest agrees to what is done here, not to what is done where browsers ask Gravatar. */
    @Test
    void guestsAreNotToldOfAHashThatNobodySees() {
        assertThat(guest.page(post).getElementById("gravatar-hint").text())
                .isEqualTo("The picture that Gravatar has for your e-mail. Otherwise you get a drawing.");
    }

    @Test
    void theFunctionsWriteAddressesOfThisSite() {
        assertThat(written("gravatar('someone@somewhere.com')")).matches(NAME + "\\?s=80");
        assertThat(written("gravatar('someone@somewhere.com', 40, 'pg', 'retro')"))
                .matches(NAME + "\\?s=40&d=retro&r=pg");
        assertThat(written("l:qq('10001', 100)")).matches(NAME + "\\?s=100");
        assertThat(written("l:profile('someone@somewhere.com', 'vcf')")).isEmpty();
    }

    private static String written(String call) {
        return member.page("/gallery").select("#calls tbody tr").stream()
                .filter(row -> row.select("code").first().text().equals("#{" + call + "}"))
                .map(row -> row.select("code").last().text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theyAreThePicturesOfTheOtherServerMadeAnew() {
        String own = member.page("/profile").getElementById("user-picture").attr("src");
        var answer = pictureOf(own, "gravatar");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        var picture = Drawn.decoded(answer.body());
        assertThat(picture.getWidth()).isEqualTo(Integer.parseInt(own.substring(own.indexOf('=') + 1)));
        var colour = new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
        assertThat(colour.getRed()).isGreaterThan(240);
        assertThat(colour.getBlue()).isLessThan(15);
    }

    /** Asks until it comes from there: the first answer waits for the other server for a moment only. */
    private static HttpResponse<byte[]> pictureOf(String address, String source) {
        var visitor = new Visitor(server.url());
        var answer = visitor.bytes(address);
        for (int i = 0;
                i < 50
                        && !answer.headers()
                                .firstValue("X-Avatar-Source")
                                .orElse("")
                                .startsWith(source);
                i++) {
            ServerProcess.pause();
            answer = visitor.bytes(address);
        }
        assertThat(answer.headers().firstValue("X-Avatar-Source").orElse("")).startsWith(source);
        return answer;
    }

    @Test
    void aBrowserShowsThemAndAsksNobodyElse() {
        try (var chromium = new Chromium()) {
            var asked = new ArrayList<String>();
            try (var person =
                    chromium.person(server.url(), new Browser.NewContextOptions().setViewportSize(1280, 2400))) {
                person.onRequest(request -> asked.add(request.url()));
                var page = person.newPage();
                var refused = new ArrayList<String>();
                page.onConsoleMessage(message -> refused.add(message.text()));
                for (String path : List.of(post, "/people", "/gallery")) {
                    page.navigate(server.url() + path);
                    page.waitForCondition(
                            () -> (Boolean)
                                    page.evaluate(
                                            "[...document.images].every(i => i.loading === 'lazy' || i.complete && i.naturalWidth > 0)"));
                }
                assertThat(refused).isEmpty();
            }
            assertThat(asked).allMatch(url -> url.startsWith(server.url() + "/"));
            assertThat(asked).anyMatch(url -> url.matches(".*" + NAME + "\\?.*"));
        }
    }

    @Test
    void whoIsNotThereIsDrawnAsOnPages() {
        var nobody = new Visitor(server.url()).registered();
        var image = nobody.page("/profile").getElementById("user-picture");
        var drawn = pictureOf(image.attr("src"), "drawn:identicon");
        String drawing = image.attr("data-drawn").replaceFirst(".*/([0-9a-f]{32})\\.svg", "$1");
        assertThat(drawn.body())
                .isEqualTo(DrawnAvatar.of(Style.IDENTICON, new Seed(drawing), "")
                        .png(Drawn.decoded(drawn.body()).getWidth()));
    }

    @Test
    void aSlowServerHoldsNoPageAndNoPictureUp() {
        var slow = new Visitor(server.url()).registered();
        gravatar.answers(slow.email, exchange -> {
            pause(Duration.ofSeconds(3));
            PictureServer.answer(exchange, plain(Color.GREEN));
        });
        long start = System.nanoTime();
        String own = slow.page("/profile").getElementById("user-picture").attr("src");
        var first = slow.bytes(own);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(first.headers().firstValue("X-Avatar-Source")).hasValue("drawn:identicon");
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).doesNotContain("stale");
        var picture = Drawn.decoded(pictureOf(own, "gravatar").body());
        assertThat(new Color(picture.getRGB(20, 20)).getGreen()).isGreaterThan(240);
    }

    @Test
    void theDiskListsNoHashes() throws IOException {
        pictureOf(member.page("/profile").getElementById("user-picture").attr("src"), "gravatar");
        try (var paths = Files.walk(server.data().resolve("fetched"))) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            assertThat(files).isNotEmpty();
            for (Algorithm algorithm : Algorithm.values()) {
                String hash = EmailHash.of(member.email, algorithm).hex();
                assertThat(files).noneMatch(file -> file.toString().contains(hash.substring(0, 8)));
            }
        }
        assertThat(server.data().resolve("secret")).hasSize(32);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
