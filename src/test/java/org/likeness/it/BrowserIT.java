package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.picture.Drawn;

class BrowserIT {
    private static final List<String> PAGES =
            List.of("/", "/register", "/login", "/profile", "/people", "/gallery", "/posts/new", "/nothing-here");

    private static Chromium chromium;

    private BrowserContext person;

    @BeforeAll
    static void startChromium() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopChromium() {
        chromium.close();
    }

    @AfterEach
    void goAway() {
        person.close();
    }

    @Test
    void aPhotoFromAPhoneStandsUprightBesideTheName() {
        var page = member(new Browser.NewContextOptions().setViewportSize(390, 844));
        byte[] photo = Drawn.withExifOrientation(Drawn.jpeg(4032, 3024), 6);
        AvatarDialog.of(page, "IMG_0001.jpg", "image/jpeg", photo).use();

        var preview = page.locator("img.user-picture");
        assertThat(preview).hasAttribute("width", "200");
        assertThat(preview.getAttribute("src")).matches("/portraits/[0-9a-f]{32}/200\\.jpg");
        assertThat(preview.evaluate("image => [image.naturalWidth, image.naturalHeight].join()"))
                .isEqualTo("200,200");
        assertThat(AvatarDialog.colours(preview))
                .isEqualTo("blue red white green"); // red and green above, turned to the right
        assertThat(AvatarDialog.colours(page.locator(".site-me img.likeness-avatar")))
                .isEqualTo("blue red white green");

        page.click("#avatar-remove button");
        assertThat(page.locator("#notice")).hasText("Your picture is removed.");
        assertThat(page.locator(".profile-avatar")).containsText("This comes from Gravatar");
        assertThat(page.locator("#avatar-remove")).hasCount(0);
    }

    @Test
    void aDrawnAvatarShowsWhereGravatarCannotBeReached() {
        var page = member(new Browser.NewContextOptions());
        for (Locator avatar : page.locator("img.likeness-avatar").all()) {
            assertThat(avatar).hasAttribute("src", Pattern.compile("/likeness/drawn/identicon/[0-9a-f]{32}\\.svg"));
            page.waitForCondition(() -> (Boolean) avatar.evaluate("image => image.complete && image.naturalWidth > 0"));
            assertThat(avatar).hasCSS("background-image", "none"); // it would show through
        }
    }

    @Test
    void withoutScriptASilhouetteLiesBehindAPictureThatCannotBeLoaded() {
        person = chromium.person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        var page = person.newPage();
        var silhouette = page.waitForResponse("**/nobody.svg*", () -> registered(page));
        assertThat(silhouette.status()).isEqualTo(200);
        assertThat(page.locator("img.user-picture"))
                .hasAttribute("src", Pattern.compile("https://www\\.gravatar\\.com/.+"));
    }

    @Test
    void nothingButPicturesIsAskedOfAnotherHost() {
        person = chromium.person(new Browser.NewContextOptions());
        var foreign = new ArrayList<String>();
        person.onRequest(request -> {
            if (!request.url().startsWith(Site.url().toString())
                    && !request.resourceType().equals("image")) {
                foreign.add(request.url());
            }
        });
        var page = registered(person.newPage());
        var failed = new ArrayList<String>();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                failed.add(response.url());
            }
        });
        for (String path : PAGES.subList(0, PAGES.size() - 1)) {
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
        var dialog = AvatarDialog.of(page, "a.jpg", "image/jpeg", new byte[12 << 20]);
        dialog.part("send").click();
        assertThat(dialog.part("problem")).containsText("at most 10 MiB");
    }

    @Test
    void markupInANameIsText() {
        var page = member(new Browser.NewContextOptions());
        page.onDialog(dialog -> {
            throw new AssertionError("a script ran");
        });
        page.fill("[id='profile:nickname']", "<img src=x onerror=alert(1)>");
        page.click("[id='profile:submit']");
        assertThat(page.locator("#notice")).hasText("Your profile is saved.");
        assertThat(page.locator(".site-me-name")).hasText("<img src=x onerror=alert(1)>");
    }

    /** Each page in each form; the pictures are kept for people to look at. */
    @ParameterizedTest
    @CsvSource({
        "1280, LIGHT, en-GB",
        "1280, LIGHT, zh-CN",
        "1280, DARK, en-GB",
        "1280, DARK, zh-CN",
        "390, LIGHT, en-GB",
        "320, LIGHT, en-GB",
        "320, LIGHT, zh-CN",
        "320, DARK, en-GB",
        "320, DARK, zh-CN"
    })
    void everyPageFitsItsScreen(int width, ColorScheme scheme, String language) {
        var page = member(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale(language));
        String form = "-" + width + "-" + scheme + "-" + language + ".png";
        var paths = new ArrayList<>(PAGES);
        paths.addAll(discussion(page));
        page.navigate("/people");
        paths.add(page.getAttribute("#people a", "href"));
        paths.add(draft(page));
        for (String path : paths) {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.dataset.bsTheme"))
                    .isEqualTo(scheme == ColorScheme.DARK ? "dark" : "light");
            assertThat(page.evaluate("document.documentElement.lang"))
                    .asString()
                    .startsWith(language.substring(0, 2));
            assertFits(page, name(path) + form);
        }
        page.click("#draft-use button");
        page.waitForURL("**/profile");
        assertFits(page, "profile-with-portrait" + form);
    }

    private static void assertFits(Page page, String picture) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s scrolls sideways", page.url())
                .isEqualTo(true);
        var file = Path.of("target", "screenshots", System.getProperty("likeness.server"), picture);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    }

    /** A draft as a browser without script sends it, and the page that shows it. */
    static String draft(Page page) {
        page.navigate("/profile");
        var form = FormData.create()
                .set("csrf", page.inputValue("#avatar-form input[name=csrf]"))
                .set("avatar", new FilePayload("a.jpg", "image/jpeg", Drawn.jpeg(640, 480)));
        page.request().post("/profile/avatar/draft", RequestOptions.create().setMultipart(form));
        return "/profile/avatar/draft";
    }

    /** The names of the pictures, without what is another one in every run. */
    private static String name(String path) {
        return path.equals("/")
                ? "home"
                : path.startsWith("/people/")
                        ? "person"
                        : path.substring(1).replaceAll("/?\\d+", "").replaceAll("[/?=#]+", "-");
    }

    /** A post with a comment by a guest and a reply to it, and the pages that change and delete. */
    static List<String> discussion(Page page) {
        page.navigate("/posts/new");
        page.fill("#title", "On the analytical engine");
        page.fill("#text", "It *might* act upon other things.\n\n> Quoted\n\n- one\n- two\n\n```\ncode\n```");
        page.click("#post button");
        page.waitForURL(Pattern.compile(".*/posts/\\d+$"));
        String post = page.url().substring(Site.url().toString().length());
        var guest = new Visitor();
        String comment =
                guest.commentedAsGuest(post, "A long word: " + "x".repeat(200) + "\n\n```\n" + "y".repeat(300));
        page.navigate(post);
        page.click(".comments a[href*=reply]");
        page.fill("#text", "A reply");
        page.click("#comment button");
        page.waitForURL(Pattern.compile(".*#comment-\\d+$"));
        String own = page.getAttribute(".comments .reply .day", "href");
        return List.of(
                post,
                post + "?reply=" + comment.substring(comment.lastIndexOf('-') + 1),
                post + "/edit",
                post + "/delete",
                own + "/edit",
                own + "/delete");
    }

    @Test
    void aWholeDiscussionWorksWithoutScript() {
        person = chromium.person(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setReducedMotion(ReducedMotion.REDUCE)); // a page that glides to its anchor has nothing to click on
        var page = registered(person.newPage());
        var paths = discussion(page);
        page.navigate(paths.get(4));
        page.fill("#text", "Another reply");
        page.click("#comment button");
        assertThat(page.locator(".comments .reply")).containsText("Another reply");
        page.click(".comments .reply a[href$=delete]");
        page.click("#delete button");
        assertThat(page.locator("#notice")).hasText("It is deleted.");
        assertThat(page.locator(".comments .reply")).hasCount(0);
        page.click(".post-facts a[href$=delete]");
        page.click("#delete button");
        assertThat(page.locator("#notice")).hasText("It is deleted.");

        page.navigate("/posts/new");
        page.fill("#title", "For a guest");
        page.fill("#text", "Text");
        page.click("#post button");
        String post = page.url();
        page.click("#logout button");
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
        person = chromium.person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        var page = registered(person.newPage());
        assertThat(page.locator("#avatar-choose")).isHidden();
        page.setInputFiles("#avatar", new FilePayload("a.png", "image/png", Drawn.png(400, 400)));
        page.click("#avatar-form button");
        assertThat(page.locator("#notice")).containsText("Your draft is ready.");
        assertThat(AvatarDialog.colours(page.locator(".previews-light img").first()))
                .isEqualTo("red green blue white");
        page.click("#draft-use button");
        assertThat(page.locator("#notice")).hasText("Your picture is shown from now on.");
        assertThat(AvatarDialog.colours(page.locator("img.user-picture"))).isEqualTo("red green blue white");
        page.click("#logout button");
        assertThat(page.locator(".site-me")).hasCount(0);
    }

    private Page member(Browser.NewContextOptions options) {
        person = chromium.person(options);
        return registered(person.newPage());
    }

    static Page registered(Page page) {
        return registered(page, new Visitor());
    }

    static Page registered(Page page, Visitor names) {
        page.navigate("/register");
        page.fill("[id='register:email']", names.email);
        page.fill("[id='register:username']", names.username);
        page.fill("[id='register:nickname']", "Ada Lovelace");
        page.fill("[id='register:password']", Visitor.PASSWORD);
        page.click("[id='register:submit']");
        page.waitForURL("**/profile");
        return page;
    }
}
