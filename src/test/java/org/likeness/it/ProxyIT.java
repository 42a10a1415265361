package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.drawing.DrawnAvatar;
import org.likeness.drawing.Seed;
import org.likeness.drawing.Style;
import org.likeness.fetch.PictureServer;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;
import org.likeness.remote.FakeGravatar;

/** A server that fetches pictures from a fake Gravatar: no page links to it, and no browser requests it. */
@Tag("slow")
class ProxyIT {
    private static final String NAME = "/avatar/[A-Za-z0-9_-]{50,}";

    private static final FakeGravatar GRAVATAR = ProxiedSite.gravatar();
    private static final ServerProcess SERVER = ProxiedSite.server();

    private static Visitor member;
    private static Visitor guest;
    private static String post;

    @BeforeAll
    static void aMemberAndAGuestHavePicturesThere() {
        member = new Visitor(SERVER.url()).registered();
        guest = new Visitor(SERVER.url());
        GRAVATAR.knows(member.email, ProxiedSite.picture(Color.RED))
                .knows(guest.email, ProxiedSite.picture(Color.BLUE));
        post = member.posted("A post", "Its text");
        member.commented(post, "By a member");
        comment(guest, post, Map.of("gravatar", "on"));
    }

    private static void comment(Visitor by, String on, Map<String, String> more) {
        var fields = new HashMap<>(Map.of("text", "By a guest", "name", "Guest", "email", by.email));
        fields.putAll(more);
        Visitor.location(by.send(on, "comment", fields), 303);
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
            assertThat(page.html()).doesNotContain("gravatar.com", "qlogo.cn", "libravatar.org", ":" + GRAVATAR.port());
            assertThat(page.select("img.likeness-avatar")).isNotEmpty();
            for (String attribute : List.of("src", "srcset", "data-drawn")) {
                assertThat(page.select("[" + attribute + "]").eachAttr(attribute))
                        .allMatch(value -> value.startsWith("/"));
            }
        }
    }

    @Test
    void pagesShowPicturesUnderOpaqueNames() {
        String own = member.page("/profile").getElementById("user-picture").attr("src");
        assertThat(own).matches(NAME + "\\?s=\\d+");
        assertThat(member.page(post).select(".likeness-avatar").eachAttr("src"))
                .filteredOn(src -> src.matches(NAME + "\\?s=\\d+"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(new Visitor(SERVER.url()).page("/people").html())
                .as("the same name for everybody who looks, so that browsers keep the picture")
                .contains(own.substring(0, own.indexOf('?')));
    }

    /** The first page asks in the background, so a later one knows. */
    @Test
    void theProfileSaysWhetherThereIsAGravatar() {
        ProxiedSite.awaitOnProfile(member, "This is your Gravatar.");
        var nobody = new Visitor(SERVER.url()).registered();
        ProxiedSite.awaitOnProfile(nobody, "You have no Gravatar yet. This avatar was generated for you.");
        assertThat(nobody.page("/profile").select("#appearances li").eachText())
                .contains("Gravatar No picture of yours");
    }

    /** The hint describes this setting, not the one with which browsers request Gravatar. */
    @Test
    void guestsReadNothingAboutAHashThatNobodySees() {
        assertThat(guest.page(post).getElementById("gravatar-hint").text())
                .isEqualTo("The picture Gravatar has for your email. Otherwise you get a generated avatar.");
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
    void theyAreReencodedPicturesOfTheOtherServer() {
        String own = member.page("/profile").getElementById("user-picture").attr("src");
        var answer = ProxiedSite.pictureOf(own, "gravatar");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        var picture = Drawn.decoded(answer.body());
        assertThat(picture.getWidth()).isEqualTo(Integer.parseInt(own.substring(own.indexOf('=') + 1)));
        var colour = new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
        assertThat(colour.getRed()).isGreaterThan(240);
        assertThat(colour.getBlue()).isLessThan(15);
    }

    @Tag("browser")
    @Tag("wildfly-only")
    @Test
    void aBrowserShowsThemAndRequestsNoOtherServer() {
        var asked = new ArrayList<String>();
        try (var person = Chromium.person(SERVER.url(), new Browser.NewContextOptions().setViewportSize(1280, 2400))) {
            person.onRequest(request -> asked.add(request.url()));
            var page = person.newPage();
            var refused = new ArrayList<String>();
            page.onConsoleMessage(message -> refused.add(message.text()));
            for (String path : List.of(post, "/people", "/gallery")) {
                page.navigate(SERVER.url() + path);
                page.waitForCondition(() -> (Boolean) page.evaluate(
                        "[...document.images].every(i => i.loading === 'lazy' || i.complete && i.naturalWidth > 0)"));
            }
            assertThat(refused).isEmpty();
        }
        assertThat(asked).allMatch(url -> url.startsWith(SERVER.url() + "/"));
        assertThat(asked).anyMatch(url -> url.matches(".*" + NAME + "\\?.*"));
    }

    /** The addresses of the pictures are long. */
    @Tag("browser")
    @Tag("wildfly-only")
    @Test
    void theGalleryFitsOnASmallScreen() {
        try (var person = Chromium.person(SERVER.url(), new Browser.NewContextOptions().setViewportSize(320, 800))) {
            var page = person.newPage();
            page.navigate(SERVER.url() + "/gallery");
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(TestFiles.screenshot("gallery-proxy")));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    @Test
    void unknownPeopleAreDrawnAsOnPages() {
        var nobody = new Visitor(SERVER.url()).registered();
        var image = nobody.page("/profile").getElementById("user-picture");
        var drawn = ProxiedSite.pictureOf(image.attr("src"), "drawn:identicon");
        String drawing = image.attr("data-drawn").replaceFirst(".*/([0-9a-f]{32})\\.svg", "$1");
        assertThat(drawn.body())
                .isEqualTo(DrawnAvatar.of(Style.IDENTICON, new Seed(drawing), "")
                        .png(Drawn.decoded(drawn.body()).getWidth()));
    }

    @Test
    void aSlowServerHoldsNoPageAndNoPictureUp() {
        var slow = new Visitor(SERVER.url()).registered();
        var released = new CountDownLatch(1);
        var waitedInVain = new AtomicBoolean();
        GRAVATAR.answers(slow.email, exchange -> {
            waitedInVain.set(!isReleased(released));
            PictureServer.answer(exchange, ProxiedSite.picture(Color.GREEN));
        });
        String own = slow.page("/profile").getElementById("user-picture").attr("src");
        var first = slow.bytes(own);
        assertThat(waitedInVain).isFalse();
        released.countDown();
        assertThat(first.headers().firstValue("X-Avatar-Source")).hasValue("drawn:identicon");
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).doesNotContain("stale");
        var picture = Drawn.decoded(ProxiedSite.pictureOf(own, "gravatar").body());
        assertThat(new Color(picture.getRGB(20, 20)).getGreen()).isGreaterThan(240);
    }

    @Test
    void theDiskListsNoHashes() throws IOException {
        ProxiedSite.pictureOf(
                member.page("/profile").getElementById("user-picture").attr("src"), "gravatar");
        try (var paths = Files.walk(SERVER.data().resolve("fetched"))) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            assertThat(files).isNotEmpty();
            for (Algorithm algorithm : Algorithm.values()) {
                String hash = EmailHash.of(member.email, algorithm).hex();
                assertThat(files).noneMatch(file -> file.toString().contains(hash.substring(0, 8)));
            }
        }
        assertThat(SERVER.data().resolve("secret")).hasSize(32);
    }

    /** Waits for less than the 10 seconds after which a fetch is given up. */
    private static boolean isReleased(CountDownLatch latch) {
        try {
            return latch.await(9, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
