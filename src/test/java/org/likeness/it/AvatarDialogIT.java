package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.picture.Drawn;
import org.likeness.picture.Photo;

/** A picture is chosen, seen and cut in the browser. */
class AvatarDialogIT {
    private static final byte[] WIDE = Drawn.png(800, 400);

    private static Chromium chromium;

    private BrowserContext person;
    private final List<String> posted = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

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
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPhotoOnItsSideIsUprightAtOnceAndNothingIsSent() {
        var page = member();
        byte[] photo = Drawn.withExifOrientation(Drawn.jpeg(1600, 1200), 6);
        var dialog = AvatarDialog.of(page, "IMG_0001.jpg", "image/jpeg", photo);
        assertThat(dialog.previews()).isEqualTo("blue red white green");
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
                .containsOnly("200 200", "80 80", "40 40")
                .hasSize(12);
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
        page.dispatchEvent(".profile-avatar h2", "dragover", Map.of("dataTransfer", dropped));
        assertThat(page.locator(".profile-avatar")).hasClass(Pattern.compile("dropping"));
        page.dispatchEvent(".profile-avatar h2", "drop", Map.of("dataTransfer", dropped));
        var dialog = new AvatarDialog(page);
        assertThat(dialog.element()).isVisible();
        assertThat(dialog.previews()).isEqualTo("red green blue white");
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
        assertThat(dialog.previews()).isEqualTo("red green blue white");
    }

    @Test
    void keysCutTheSquareAndItsPlaceIsSpoken() {
        var page = member();
        var dialog = AvatarDialog.of(page, WIDE);
        assertThat(dialog.part("stage")).isFocused();
        assertThat(dialog.part("position")).hasText("Square of 400 pixels, 200 from the left, 0 from the top");
        for (int i = 0; i < 9; i++) {
            page.keyboard().press("+");
        }
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("Shift+ArrowLeft");
            page.keyboard().press("Shift+ArrowUp");
        }
        assertThat(dialog.part("position")).hasText("Square of 170 pixels, 0 from the left, 0 from the top");
        assertThat(dialog.previews()).isEqualTo("red red red red");
        page.keyboard().press("-");
        page.keyboard().press("ArrowRight");
        assertThat(dialog.part("side")).hasValue("187");
        assertThat(dialog.part("left")).hasValue("2");

        dialog.use();
        assertThat(shown(page)).isEqualTo("red red red red");
    }

    @Test
    void numbersCutTheSquare() {
        var page = member();
        var dialog = AvatarDialog.of(page, WIDE);
        dialog.cut(100, 450, 250);
        assertThat(dialog.previews()).isEqualTo("white white white white");
        dialog.use();
        assertThat(shown(page)).isEqualTo("white white white white");
        assertThat(AvatarDialog.colours(page.locator(".site-me img.likeness-avatar")))
                .isEqualTo("white white white white");
    }

    @Test
    void numbersOutsideOfThePictureAreDrawnIn() {
        var page = member();
        var dialog = AvatarDialog.of(page, WIDE);
        dialog.cut(9_999, 9_999, -5);
        assertThat(dialog.part("side")).hasValue("400");
        assertThat(dialog.part("left")).hasValue("400");
        assertThat(dialog.part("top")).hasValue("0");
        dialog.part("left").fill("");
        dialog.part("left").press("Tab");
        assertThat(dialog.part("left")).hasValue("400");
    }

    @Test
    void aTurnedPictureIsKeptTurned() {
        var page = member();
        var dialog = AvatarDialog.of(page, WIDE);
        dialog.part("turn-right").click();
        assertThat(dialog.previews()).isEqualTo("blue red white green");
        assertThat(dialog.part("left")).hasValue("0");
        assertThat(dialog.part("top")).hasValue("200");
        dialog.part("turn-left").click();
        dialog.part("turn-left").click();
        assertThat(dialog.previews()).isEqualTo("green white red blue");
        dialog.use();
        assertThat(shown(page)).isEqualTo("green white red blue");
    }

    @Test
    void theMouseDragsAndZoomsThePicture() {
        var page = member();
        var dialog = AvatarDialog.of(page, WIDE);
        var stage = dialog.part("stage").boundingBox();
        page.mouse().move(stage.x + stage.width / 2, stage.y + stage.height / 2);
        page.mouse().down();
        page.mouse().move(stage.x + stage.width * 2, stage.y + stage.height / 2);
        page.mouse().up();
        assertThat(dialog.part("left")).hasValue("0");
        page.mouse().move(stage.x + stage.width * 0.1, stage.y + stage.height * 0.1);
        page.mouse().wheel(0, -500);
        assertThat(dialog.part("side")).not().hasValue("400");
        assertThat(dialog.previews()).isEqualTo("red red red red");
    }

    @Test
    void aHandDragsAndPinchesThePicture() {
        var page = member(new Browser.NewContextOptions()
                .setHasTouch(true)
                .setIsMobile(true)
                .setViewportSize(390, 844));
        var dialog = AvatarDialog.of(page, WIDE);
        var stage = dialog.part("stage").boundingBox();
        double x = stage.x + stage.width / 2;
        double y = stage.y + stage.height / 2;
        CDPSession fingers = person.newCDPSession(page);
        touch(fingers, "touchStart", x, y);
        touch(fingers, "touchMove", x + 30, y);
        touch(fingers, "touchMove", x - 400, y);
        touch(fingers, "touchEnd");
        assertThat(dialog.part("left")).hasValue("400");
        touch(fingers, "touchStart", x, y, x + 20, y);
        touch(fingers, "touchMove", x - 10, y, x + 30, y);
        touch(fingers, "touchEnd");
        assertThat(dialog.part("side")).hasValue(Pattern.compile("20\\d|19\\d")); // twice as far apart
    }

    @Test
    void escapeGoesBackToTheButtonWithNothingSent() {
        var page = member();
        page.focus("#avatar-choose");
        var dialog = AvatarDialog.of(page, WIDE);
        page.keyboard().press("Escape");
        assertThat(dialog.element()).isHidden();
        assertThat(page.locator("#avatar-choose")).isFocused();
        assertThat(posted).isEmpty();

        AvatarDialog.of(page, WIDE); // the same file once more
        dialog.part("cancel").click();
        assertThat(dialog.element()).isHidden();
        assertThat(posted).isEmpty();
    }

    @Test
    void whatIsBeingTypedOutlivesANewPicture() {
        var page = member();
        page.fill("[id='profile:bio']", "half a sent");
        AvatarDialog.of(page, WIDE).use();
        assertThat(page.locator("[id='profile:bio']")).hasValue("half a sent");
        assertThat(page.locator("#avatar-choose")).isFocused();
        AvatarDialog.of(page, Drawn.png(100, 100)).use(); // the new section works as the old one did
    }

    @Test
    void anEngineWithoutWhatTheDialogNeedsKeepsThePlainForm() {
        person = chromium.person(new Browser.NewContextOptions());
        person.addInitScript("delete window.createImageBitmap");
        var page = BrowserIT.registered(person.newPage());
        page.waitForLoadState();
        assertThat(page.locator("#avatar")).isVisible();
        assertThat(page.locator("#avatar-choose")).isHidden();
        assertThat(page.locator("#avatar-dialog")).isHidden();
    }

    /** The open dialog in each form; the pictures are kept for people to look at. */
    @ParameterizedTest
    @CsvSource({
        "1280, 800, LIGHT, en-GB",
        "1280, 800, DARK, zh-CN",
        "390, 844, LIGHT, zh-CN",
        "390, 844, DARK, en-GB",
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
        var dialog = AvatarDialog.of(page, "a.jpg", "image/jpeg", photo);
        assertThat(dialog.element().evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth"))
                .as("does not scroll sideways")
                .isEqualTo(true);
        var screen = Path.of("target", "screenshots", System.getProperty("likeness.server"));
        String name = "dialog-" + width + "x" + height + "-" + scheme + "-" + language;
        page.screenshot(new Page.ScreenshotOptions().setPath(screen.resolve(name + ".png")));
        dialog.part("send").scrollIntoViewIfNeeded();
        dialog.element().locator("canvas[data-side]").last().scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(screen.resolve(name + "-below.png")));
        dialog.use();
    }

    private static void touch(CDPSession fingers, String type, double... places) {
        var points = new JsonArray();
        for (int i = 0; i < places.length; i += 2) {
            var point = new JsonObject();
            point.addProperty("x", places[i]);
            point.addProperty("y", places[i + 1]);
            point.addProperty("id", i);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        fingers.send("Input.dispatchTouchEvent", event);
    }

    private static String shown(Page page) {
        return AvatarDialog.colours(page.locator("img.user-picture"));
    }

    private Page member() {
        return member(new Browser.NewContextOptions());
    }

    private Page member(Browser.NewContextOptions options) {
        person = chromium.person(options);
        person.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        var page = BrowserIT.registered(person.newPage());
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                posted.add(request.url());
            }
        });
        return page;
    }
}
