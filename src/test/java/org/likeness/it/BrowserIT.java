package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;
import org.likeness.picture.DrawnExif;

@Tag("browser")
class BrowserIT {
    private static final Pattern POST = Pattern.compile(".*/posts/\\d+$");

    private BrowserContext person;

    @AfterEach
    void goAway() {
        person.close();
    }

    @Test
    void aPhotoFromAPhoneIsShownUprightNextToTheName() {
        var page = member(new Browser.NewContextOptions().setViewportSize(390, 844));
        byte[] photo = DrawnExif.withOrientation(Drawn.jpeg(4032, 3024), 6);
        AvatarDialog.of(page, "IMG_0001.jpg", photo).use();

        var preview = page.locator("img.user-picture");
        assertThat(preview).hasAttribute("width", "128");
        assertThat(preview.getAttribute("src")).matches("/portraits/[0-9a-f]{32}/160\\.jpg");
        page.waitForCondition(
                () -> "160,160".equals(preview.evaluate("image => [image.naturalWidth, image.naturalHeight].join()")));
        assertThat(AvatarDialog.colours(preview))
                .isEqualTo("blue red white green"); // red and green above, turned to the right
        assertThat(AvatarDialog.colours(page.locator(".site-me img.likeness-avatar")))
                .isEqualTo("blue red white green");

        AvatarDialog.openMenu(page);
        page.click("#avatar-remove button");
        assertThat(page.locator("#notice")).hasText("Your picture was removed.");
        assertThat(page.locator("#avatar-from")).hasText("This is your Gravatar, or one that was generated for you.");
        assertThat(page.locator("#avatar-remove")).hasCount(0);
    }

    @Test
    void aDrawnAvatarShowsWhereGravatarCannotBeReached() {
        var page = member(new Browser.NewContextOptions());
        var avatars = page.locator("img.likeness-avatar:visible").all(); // not those that are folded
        assertThat(avatars).isNotEmpty();
        for (Locator avatar : avatars) {
            assertThat(avatar).hasAttribute("src", Pattern.compile("/likeness/drawn/identicon/[0-9a-f]{32}\\.svg"));
            page.waitForCondition(() -> (Boolean) avatar.evaluate("image => image.complete && image.naturalWidth > 0"));
            assertThat(avatar).hasCSS("background-image", "none"); // it would show through a transparent picture
        }
    }

    @Test
    void aDrawingShowsWhereThePicturesOfThisSiteAreLost() {
        var tour = Tour.ofNewMember();
        tour.member().upload(Drawn.png(400, 400));
        tour.member().draft(Drawn.jpeg(640, 480), Map.of());
        assertThat(tour.member().avatarAtTheTop()).startsWith("/portraits/");
        person = Chromium.person(new Browser.NewContextOptions().setViewportSize(1280, 4000));
        var page = tour.signedIn(person);
        var paths = new ArrayList<>(List.of("/profile", "/people"));
        paths.addAll(tour.ownPages());
        person.route(
                Pattern.compile(".*/portraits/.*"), route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        for (String path : paths) {
            page.navigate(path);
            page.waitForCondition(() -> (Boolean) page.evaluate(
                    "[...document.images].filter(i => i.checkVisibility()).every(i => i.complete && i.naturalWidth > 0"
                            + " && !i.currentSrc.includes('/portraits/'))"));
        }
    }

    @Test
    void withoutScriptASilhouetteLiesBehindAPictureThatCannotBeLoaded() {
        person = Chromium.person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        var page = person.newPage();
        var silhouette = page.waitForResponse("**/nobody.svg*", () -> Tour.registeredByPage(page));
        assertThat(silhouette.status()).isEqualTo(200);
        assertThat(page.locator("img.user-picture"))
                .hasAttribute("src", Pattern.compile("https://www\\.gravatar\\.com/.+"));
    }

    @Test
    void nothingButPicturesIsAskedOfAnotherHost() {
        person = Chromium.person(new Browser.NewContextOptions());
        var foreign = new ArrayList<String>();
        person.onRequest(request -> {
            if (!request.url().startsWith(Site.url().toString())
                    && !request.resourceType().equals("image")) {
                foreign.add(request.url());
            }
        });
        var page = Tour.registered(person);
        var failed = new ArrayList<String>();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                failed.add(response.url());
            }
        });
        var paths = new LinkedHashSet<>(Tour.FOR_VISITORS);
        paths.addAll(Tour.FOR_MEMBERS);
        paths.removeAll(List.of(Tour.MISSING, Tour.DEAD_LINK));
        for (String path : paths) {
            page.navigate(path);
        }
        assertThat(foreign).isEmpty();
        assertThat(failed).isEmpty();
    }

    @Test
    void twoClicksLeaveOnePortrait() {
        var page = member(new Browser.NewContextOptions());
        var dialog = AvatarDialog.of(page, Drawn.png(400, 400));
        dialog.part("send").dblclick();
        assertThat(dialog.element()).isHidden();
        assertThat(page.locator("img.user-picture")).hasAttribute("src", Pattern.compile("/portraits/.*"));
        assertThat(AvatarDialog.colours(page.locator("img.user-picture"))).isEqualTo("red green blue white");
    }

    @Test
    void aFileThatIsTooLargeGetsAMessage() {
        var page = member(new Browser.NewContextOptions());
        byte[] jpegStart = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
        var dialog = AvatarDialog.of(page, "a.jpg", Arrays.copyOf(jpegStart, 12 << 20));
        assertThat(dialog.part("problem")).containsText("at most 10 MB");
        assertThat(dialog.part("send")).isHidden();
        assertThat(dialog.part("other")).isFocused();
    }

    @Test
    void timesAreThoseOfTheReader() {
        var page = member(new Browser.NewContextOptions().setTimezoneId("Asia/Tokyo"));
        page.navigate("/account");
        var time = page.locator("#devices time, .devices time").first();
        String there = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.US)
                .format(Instant.parse(time.getAttribute("datetime")).atZone(ZoneId.of("Asia/Tokyo")));
        assertThat(time)
                .hasAttribute(
                        "title",
                        Pattern.compile(there.replaceFirst(",? (at )?(?=\\d+:)", "(,| at) ")
                                .replaceAll("\\h", "\\\\s")));
        assertThat(time).hasText(Pattern.compile("now|1 minute ago"));
    }

    @Test
    void markupInANameIsText() {
        var page = member(new Browser.NewContextOptions());
        page.onDialog(dialog -> {
            throw new AssertionError("a script ran");
        });
        page.fill("[id='profile:nickname']", "<img src=x onerror=alert(1)>");
        page.click("[id='profile:submit']");
        assertThat(page.locator("#notice")).hasText("Your profile was saved.");
        assertThat(page.locator(".site-me-name")).hasText("<img src=x onerror=alert(1)>");
    }

    @Test
    void aPostAndAReplyWorkWithScript() {
        var page = member(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        writePostAndReply(page);
        assertThat(page.locator(".comments .reply")).containsText("A reply");
    }

    @Test
    void aWholeDiscussionWorksWithoutScript() {
        person = Chromium.person(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setReducedMotion(ReducedMotion.REDUCE)); // nothing can be clicked while a page scrolls smoothly
        var page = Tour.registeredByPage(person.newPage());
        writePostAndReply(page);
        page.click(".comments .reply a[href$=edit]");
        page.fill("#text", "Another reply");
        page.click("#comment button");
        assertThat(page.locator(".comments .reply")).containsText("Another reply");
        page.click(".comments .reply a[href$=delete]");
        page.click("#delete button");
        assertThat(page.locator("#notice")).hasText("Deleted.");
        assertThat(page.locator(".comments .reply")).hasCount(0);
        page.click(".post-facts a[href$=delete]");
        page.click("#delete button");
        assertThat(page.locator("#notice")).hasText("Deleted.");

        page.navigate("/posts/new");
        page.fill("#title", "For a guest");
        page.fill("#text", "Text");
        page.click("#post button");
        page.waitForURL(POST);
        String post = page.url();
        page.click(".site-me");
        page.click("#logout button");
        assertThat(page.locator(".site-me")).hasCount(0);
        page.navigate(post);
        page.fill("#text", "Hello");
        page.fill("#name", "A guest");
        page.fill("#email", "guest@example.org");
        page.check("#remember");
        page.click("#comment button");
        assertThat(page.locator(".comments")).containsText("A guest");
        assertThat(page.locator("#name")).hasValue("A guest");
    }

    @Test
    void everyPageWorksWithoutScript() {
        person = Chromium.person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        var page = Tour.registeredByPage(person.newPage());
        page.click("#avatar-pencil");
        assertThat(page.locator("#avatar-choose")).isHidden();
        page.setInputFiles("#avatar", TestFiles.temporary("a.png", Drawn.png(400, 400)));
        page.click("#avatar-form button");
        assertThat(page.locator("#notice")).containsText("Your draft is ready.");
        assertThat(AvatarDialog.colours(page.locator("#previews img").first())).isEqualTo("red green blue white");
        page.click("#draft-use button");
        assertThat(page.locator("#notice")).hasText("Your avatar was updated.");
        assertThat(AvatarDialog.colours(page.locator("img.user-picture"))).isEqualTo("red green blue white");
        page.click(".site-me");
        page.click("#logout button");
        assertThat(page.locator(".site-me")).hasCount(0);
    }

    /** Writes a post, and a reply to the comment of a guest. */
    private static void writePostAndReply(Page page) {
        page.navigate("/posts/new");
        page.fill("#title", "On the analytical engine");
        page.fill("#text", "It *might* act upon other things.");
        page.click("#post button");
        page.waitForURL(POST);
        new Visitor().commentedAsGuest(URI.create(page.url()).getPath(), "A comment");
        page.reload();
        page.click(".comments a[href*=reply]");
        page.fill("#text", "A reply");
        page.click("#comment button");
        page.waitForURL(Pattern.compile(".*#comment-\\d+$"));
    }

    private Page member(Browser.NewContextOptions options) {
        person = Chromium.person(options);
        return Tour.registered(person);
    }
}
