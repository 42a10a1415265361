package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;
import org.likeness.picture.DrawnExif;

class BrowserIT {
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
        byte[] photo = DrawnExif.withOrientation(Drawn.jpeg(4032, 3024), 6);
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
        var silhouette = page.waitForResponse("**/nobody.svg*", () -> Tour.registered(page));
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
        var page = Tour.registered(person.newPage());
        var failed = new ArrayList<String>();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                failed.add(response.url());
            }
        });
        for (String path : Tour.PAGES.subList(0, Tour.PAGES.size() - 1)) {
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

    @Test
    void aWholeDiscussionWorksWithoutScript() {
        person = chromium.person(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setReducedMotion(ReducedMotion.REDUCE)); // a page that glides to its anchor has nothing to click on
        var page = Tour.registered(person.newPage());
        var paths = Tour.discussion(page);
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
        var page = Tour.registered(person.newPage());
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
        return Tour.registered(person.newPage());
    }
}
