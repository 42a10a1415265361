package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.picture.Drawn;
import org.likeness.picture.DrawnExif;
import org.likeness.picture.Photo;

/** A picture is chosen, and previewed before it is sent. */
@Tag("browser")
@Tag("wildfly-only")
class AvatarDialogIT {
    private static final byte[] WIDE = Drawn.png(800, 400);

    private BrowserContext person;
    private final List<String> posted = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void goAway() {
        person.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPhotoOnItsSideIsUprightAtOnceAndNothingIsSent() {
        var page = member();
        byte[] photo = DrawnExif.withOrientation(Drawn.jpeg(1600, 1200), 6);
        var dialog = AvatarDialog.of(page, "IMG_0001.jpg", photo);
        dialog.showsInPreviews("blue red white green");
        assertThat(dialog.part("side")).hasValue("1200");
        assertThat(dialog.part("top")).hasValue("200"); // 1200 x 1600, upright
        assertThat(posted).isEmpty();
    }

    @Test
    void previewsHaveTheSizesInWhichAvatarsAreShown() {
        var page = member();
        var dialog = AvatarDialog.of(page, WIDE);
        assertThat(dialog.element().locator("canvas[data-side]").all().stream()
                        .map(canvas -> (int) canvas.boundingBox().width + " " + (int) canvas.boundingBox().height))
                .containsOnly("80 80", "40 40")
                .hasSize(4);
    }

    @Test
    void aPictureMayBeDropped() {
        var page = member();
        JSHandle dropped = page.evaluateHandle("""
                png => {
                  const transfer = new DataTransfer();
                  const bytes = Uint8Array.from(atob(png), c => c.charCodeAt(0));
                  transfer.items.add(new File([bytes], 'a.png', {type: 'image/png'}));
                  return transfer;
                }
                """, Base64.getEncoder().encodeToString(WIDE));
        page.dispatchEvent("h1", "dragover", Map.of("dataTransfer", dropped));
        assertThat(page.locator(".profile-avatar")).not().hasClass(Pattern.compile("dropping"));
        page.dispatchEvent(".profile-avatar h2", "dragover", Map.of("dataTransfer", dropped));
        assertThat(page.locator(".profile-avatar")).hasClass(Pattern.compile("dropping"));
        page.dispatchEvent(".profile-avatar h2", "drop", Map.of("dataTransfer", dropped));
        var dialog = new AvatarDialog(page);
        assertThat(dialog.element()).isVisible();
        dialog.showsInPreviews("red green blue white");
        assertThat(page.locator(".profile-avatar")).not().hasClass(Pattern.compile("dropping"));
    }

    @Test
    void aPictureMayComeFromTheClipboard() {
        var page = member();
        person.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("""
                png => navigator.clipboard.write([new ClipboardItem({
                  'image/png': new Blob([Uint8Array.from(atob(png), c => c.charCodeAt(0))], {type: 'image/png'})
                })])
                """, Base64.getEncoder().encodeToString(WIDE));
        page.keyboard().press("Control+V");
        var dialog = new AvatarDialog(page);
        assertThat(dialog.element()).isVisible();
        dialog.showsInPreviews("red green blue white");
    }

    @Test
    void escapeGoesBackToTheButtonWithNothingSent() {
        var page = member();
        var dialog = AvatarDialog.of(page, WIDE);
        page.keyboard().press("Escape");
        assertThat(dialog.element()).isHidden();
        assertThat(page.locator("#avatar-pencil")).isFocused();
        assertThat(posted).isEmpty();

        AvatarDialog.of(page, WIDE); // the same file once more
        dialog.part("cancel").click();
        assertThat(dialog.element()).isHidden();
        assertThat(posted).isEmpty();
    }

    @Test
    void aTextBeingTypedSurvivesANewPicture() {
        var page = member();
        page.fill("[id='profile:bio']", "half a sent");
        page.click("#sources summary");
        page.uncheck("#sources input[value=gravatar]");
        AvatarDialog.of(page, WIDE).use();
        assertThat(page.locator("#sources input[value=gravatar]")).not().isChecked();
        assertThat(page.locator("[id='profile:bio']")).hasValue("half a sent");
        assertThat(page.locator("#avatar-pencil")).isFocused();
        AvatarDialog.of(page, Drawn.png(100, 100)).use(); // the new section works as the old one did
    }

    @Test
    void wordsAndRatingCanBeGivenAtOnce() {
        var page = member();
        assertThat(page.locator("[id='profile:words']")).hasCount(0);
        AvatarDialog.of(page, WIDE).use();
        page.click("#description summary");
        page.fill("[id='profile:words']", "Four colours");
        page.click("[id='profile:submit']");
        assertThat(page.locator("img.user-picture")).hasAttribute("alt", "Four colours");
    }

    @Test
    void anEngineWithoutWhatTheDialogNeedsKeepsThePlainForm() {
        person = Chromium.person(new Browser.NewContextOptions());
        person.addInitScript("delete window.createImageBitmap");
        var page = Tour.registered(person);
        page.waitForLoadState();
        page.click("#avatar-pencil");
        assertThat(page.locator("#avatar")).isVisible();
        assertThat(page.locator("#avatar-choose")).isHidden();
        assertThat(page.locator("#avatar-dialog")).isHidden();
    }

    /** The open dialog in each form; the pictures are kept for people to look at. */
    @ParameterizedTest
    @CsvSource({
        "1366, 768, LIGHT, en-GB",
        "1366, 768, DARK, zh-CN",
        "390, 700, LIGHT, zh-CN",
        "390, 700, DARK, en-GB",
        "320, 640, LIGHT, en-GB",
        "320, 640, DARK, en-GB",
        "320, 256, LIGHT, en-GB" // 400 % of 1280 x 1024
    })
    void fitsItsScreen(int width, int height, ColorScheme scheme, String language) {
        var page = member(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale(language));
        byte[] photo = Drawn.file(Photo.drawn(1600, 1200, BufferedImage.TYPE_INT_RGB), "jpeg");
        var dialog = AvatarDialog.of(page, "a.jpg", photo);
        dialog.stage(); // the picture is there
        assertThat(dialog.element().evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth"))
                .as("does not scroll sideways")
                .isEqualTo(true);
        if (height >= 700) {
            assertThat(dialog.part("work").evaluate("work => work.scrollHeight <= work.clientHeight"))
                    .as("is seen whole")
                    .isEqualTo(true);
        }
        String name = "dialog-" + width + "x" + height + "-" + scheme + "-" + language;
        page.screenshot(new Page.ScreenshotOptions().setPath(TestFiles.screenshot(name)));
        dialog.part("send").scrollIntoViewIfNeeded();
        dialog.element().locator("canvas[data-side]").first().scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(TestFiles.screenshot(name + "-below")));
        dialog.use();
    }

    private Page member() {
        return member(new Browser.NewContextOptions());
    }

    private Page member(Browser.NewContextOptions options) {
        person = Chromium.person(options);
        person.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        var page = Tour.registered(person);
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                posted.add(request.url());
            }
        });
        return page;
    }
}
