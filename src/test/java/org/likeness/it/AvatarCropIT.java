package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** The crop is chosen by keys, numbers, mouse and touch; the portrait is what the previews showed. */
@Tag("browser")
@Tag("wildfly-only")
class AvatarCropIT {
    private static final byte[] WIDE = Drawn.png(800, 400);

    private BrowserContext person;

    @AfterEach
    void goAway() {
        person.close();
    }

    @Test
    void keysCutTheSquareAndItsPlaceIsSpoken() {
        var page = member();
        var dialog = AvatarDialog.of(page, WIDE);
        assertThat(dialog.part("stage")).isFocused();
        assertThat(dialog.part("position")).hasText("Crop of 400 pixels, 200 from the left, 0 from the top");
        for (int i = 0; i < 9; i++) {
            page.keyboard().press("+");
        }
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("Shift+ArrowLeft");
            page.keyboard().press("Shift+ArrowUp");
        }
        assertThat(dialog.part("position")).hasText("Crop of 170 pixels, 0 from the left, 0 from the top");
        dialog.showsInPreviews("red red red red");
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
        dialog.showsInPreviews("white white white white");
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
        dialog.showsInPreviews("blue red white green");
        assertThat(dialog.part("left")).hasValue("0");
        assertThat(dialog.part("top")).hasValue("200");
        dialog.part("turn-left").click();
        dialog.part("turn-left").click();
        dialog.showsInPreviews("green white red blue");
        dialog.use();
        assertThat(shown(page)).isEqualTo("green white red blue");
    }

    @Test
    void theMouseDragsAndZoomsThePicture() {
        var page = member();
        var dialog = AvatarDialog.of(page, WIDE);
        var stage = dialog.stage();
        page.mouse().move(stage.x + stage.width / 2, stage.y + stage.height / 2);
        page.mouse().down();
        page.mouse().move(stage.x + stage.width * 2, stage.y + stage.height / 2);
        page.mouse().up();
        assertThat(dialog.part("left")).hasValue("0");
        page.mouse().move(stage.x + stage.width * 0.1, stage.y + stage.height * 0.1);
        page.mouse().wheel(0, -500);
        assertThat(dialog.part("side")).not().hasValue("400");
        dialog.showsInPreviews("red red red red");
    }

    @Test
    void aHandDragsAndPinchesThePicture() {
        var page = member(new Browser.NewContextOptions()
                .setHasTouch(true)
                .setIsMobile(true)
                .setViewportSize(390, 844));
        var dialog = AvatarDialog.of(page, WIDE);
        var stage = dialog.stage();
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
    void theSquareCanBeChangedLaterWithoutANewUpload() {
        var page = member();
        assertThat(page.locator("#avatar-change")).hasCount(0);
        var dialog = AvatarDialog.of(page, WIDE);
        dialog.cut(100, 450, 250);
        dialog.use();
        assertThat(page.locator("#avatar-crop")).isHidden();

        String before = page.getAttribute("img.user-picture", "src");
        AvatarDialog.openMenu(page);
        page.click("#avatar-change");
        assertThat(dialog.element()).isVisible();
        assertThat(dialog.part("turns")).isHidden();
        assertThat(dialog.part("left")).hasValue("450"); // the square that is shown now
        dialog.showsInPreviews("white white white white");
        dialog.cut(100, 50, 50);
        var request = page.waitForRequest("**/profile/avatar/crop", dialog::use);
        assertThat(Integer.parseInt(request.headerValue("content-length"))).isBetween(1, 199);
        assertThat(page.locator("img.user-picture")).not().hasAttribute("src", before);
        assertThat(shown(page)).isEqualTo("red red red red");
        assertThat(page.locator("#avatar-pencil")).isFocused();
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
        person = Chromium.person(options);
        return Tour.registered(person);
    }
}
