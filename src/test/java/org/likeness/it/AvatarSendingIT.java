package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.picture.Drawn;
import org.likeness.picture.DrawnExif;
import org.likeness.picture.Heic;
import org.likeness.picture.Photo;

/** A picture that was cropped in the browser is sent: what is sent, and what happens if it does not arrive. */
@Tag("browser")
@Tag("wildfly-only")
class AvatarSendingIT {
    private static final String UPLOAD = "**/profile/avatar";
    private static final byte[] HEIC = Arrays.copyOf("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1), 500);

    private static byte[] photo;

    private BrowserContext person;

    @BeforeAll
    static void drawPhoto() {
        byte[] jpeg = Drawn.file(Photo.drawn(4032, 3024, BufferedImage.TYPE_INT_RGB), "jpeg");
        photo = Arrays.copyOf(jpeg, 6 << 20); // as much as a phone makes of them
    }

    @AfterEach
    void goAway() {
        person.close();
    }

    @Test
    void aLargePhotoTravelsSmall() {
        var page = member();
        var dialog = AvatarDialog.of(page, "IMG_0001.jpg", photo);
        dialog.cut(3024, 1008, 0); // to the right edge: scaled, it must still lie inside
        var request = page.waitForRequest(UPLOAD, dialog::use);
        assertThat(bodyBytes(request)).isBetween(20_000, 250_000);
        assertThat(page.locator("#avatar-said")).containsText("6.3 MB → ");
    }

    @Test
    void aSmallPictureTravelsAsItsPixelsAlone() {
        var page = member();
        byte[] small = DrawnExif.withOrientation(Drawn.withComment(Drawn.jpeg(120, 80), "x".repeat(5_000)), 6);
        var dialog = AvatarDialog.of(page, "a.jpg", small);
        dialog.cut(40, 40, 0); // of 80 x 120
        var request = page.waitForRequest(UPLOAD, dialog::use);
        assertThat(bodyBytes(request)).isBetween(100, 5_000);
        assertThat(AvatarDialog.colours(page.locator("img.user-picture"))).isEqualTo("red red red red");
    }

    @Test
    void wordsAndRatingTravelWithThePicture() {
        var page = member();
        var dialog = AvatarDialog.of(page, Drawn.png(400, 400));
        dialog.part("words").fill("Four colours");
        dialog.use();
        assertThat(page.locator("img.user-picture")).hasAttribute("alt", "Four colours");
    }

    @Test
    void transparencyIsKept() {
        var page = member();
        byte[] transparent = Drawn.file(Photo.drawn(1500, 1500, BufferedImage.TYPE_INT_ARGB), "png");
        AvatarDialog.of(page, transparent).use();
        assertThat(page.locator("img.user-picture")).hasAttribute("src", Pattern.compile(".+\\.png"));
    }

    @Test
    void cancelLeavesEverythingAsItWas() {
        var page = member();
        AvatarDialog.of(page, Drawn.png(400, 400)).use();
        String before = page.getAttribute("img.user-picture", "src");

        network(page, 0, 20_000); // as on a slow connection
        var dialog = AvatarDialog.of(page, "IMG_0001.jpg", photo);
        dialog.part("send").click();
        assertThat(dialog.part("progress")).isVisible();
        assertThat(dialog.part("position")).hasText("Uploading");
        page.waitForCondition(() -> progress(dialog) > 0 && progress(dialog) < 1);
        dialog.part("cancel").click();
        assertThat(dialog.element()).isHidden();
        assertThat(page.locator("#avatar-said")).hasText("Nothing was changed.");
        page.reload();
        assertThat(page.locator("img.user-picture")).hasAttribute("src", before);
    }

    @Test
    void aCompletedUploadIsNotCancelled() {
        var page = member();
        var dialog = AvatarDialog.of(page, Drawn.png(400, 400));
        network(page, 3_000, -1);
        dialog.part("send").click();
        assertThat(dialog.part("cancel")).hasAttribute("aria-disabled", "true");
        dialog.part("cancel").click(new Locator.ClickOptions().setForce(true));
        page.keyboard().press("Escape");
        assertThat(dialog.element()).isVisible();
        dialog.isDone();
    }

    @Test
    void aLostConnectionLosesNothing() {
        var page = member();
        page.route(UPLOAD, Route::abort);
        var dialog = AvatarDialog.of(page, Drawn.png(800, 400));
        dialog.cut(100, 450, 250);
        dialog.part("send").click();
        assertThat(dialog.part("problem")).containsText("The connection was lost.");
        assertThat(dialog.part("problem")).hasRole(AriaRole.ALERT);
        assertThat(dialog.part("again")).isFocused();
        assertThat(dialog.part("send")).isHidden();
        assertThat(dialog.part("side")).hasValue("100");

        page.unroute(UPLOAD);
        dialog.part("again").click();
        dialog.isDone();
        assertThat(AvatarDialog.colours(page.locator("img.user-picture"))).isEqualTo("white white white white");
    }

    @Test
    void theServersWordsStandInTheDialog() {
        var page = member();
        var dialog = AvatarDialog.of(page, "IMG_0001.HEIC", HEIC);
        assertThat(dialog.part("unseen")).isVisible();
        assertThat(dialog.part("stage")).isHidden();
        dialog.part("send").click();
        assertThat(dialog.part("problem")).containsText("This is a HEIC picture");
        var chooser = page.waitForFileChooser(dialog.part("other")::click);
        chooser.setFiles(TestFiles.temporary("a.txt", "a word".getBytes(UTF_8)));
        assertThat(dialog.part("problem")).containsText("We can’t read this file.");
        assertThat(dialog.part("unseen")).isHidden();
        dialog.part("cancel").click();
        AvatarDialog.of(page, Drawn.png(400, 400));
        assertThat(dialog.part("problem")).isEmpty();
        dialog.use();
    }

    @ParameterizedTest
    @CsvSource({
        "II*~, This is a TIFF picture.",
        "%PDF-1.7, This is a PDF document.",
        "'<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>', This is an SVG drawing.",
        "8BPS, This is a Photoshop file.",
        "0123ftypisom, This is a video.",
    })
    void whatTheServerRefusesIsNotSent(String start, String message) {
        var page = member();
        var sent = new ArrayList<String>();
        page.onRequest(request -> sent.add(request.method()));
        var dialog = AvatarDialog.of(
                page, "a.jpg", Arrays.copyOf(start.replace('~', '\0').getBytes(ISO_8859_1), 300));
        assertThat(dialog.part("problem")).containsText(message);
        assertThat(dialog.part("send")).isHidden();
        assertThat(dialog.part("other")).isFocused();
        dialog.part("cancel").click();
        assertThat(sent).doesNotContain("POST");
        AvatarDialog.of(page, Drawn.png(400, 400)).use();
    }

    @Test
    void aPhotoOfAnIPhoneIsConverted(@TempDir Path folder) throws IOException, InterruptedException {
        var page = member();
        var dialog = AvatarDialog.of(page, "IMG_0001.HEIC", Heic.of(Drawn.jpeg(800, 600), folder));
        assertThat(dialog.part("unseen")).isVisible();
        dialog.use();
    }

    @Test
    void aMemberWhoWasSignedOutSignsInAndSendsAgain() {
        var names = new Visitor();
        person = Chromium.person(new Browser.NewContextOptions());
        var page = Tour.registered(person, names);
        var dialog = AvatarDialog.of(page, Drawn.png(800, 400));
        dialog.cut(100, 450, 250);
        person.clearCookies();
        dialog.part("send").click();
        assertThat(dialog.part("problem")).hasText("Sign in first.");

        var login = page.waitForPopup(dialog.part("login")::click);
        login.fill("[id='login:email']", names.email);
        login.fill("[id='login:password']", Visitor.PASSWORD);
        login.click("[id='login:submit']");
        assertThat(login.locator(".site-me")).isVisible();
        login.close();
        dialog.part("again").click();
        dialog.isDone();
        assertThat(AvatarDialog.colours(page.locator("img.user-picture"))).isEqualTo("white white white white");
    }

    private static int bodyBytes(Request request) {
        return Integer.parseInt(request.headerValue("content-length"));
    }

    private static double progress(AvatarDialog dialog) {
        return ((Number) dialog.part("progress").evaluate("bar => bar.value")).doubleValue();
    }

    /** @param upwards in bytes per second, -1 for no limit */
    private void network(Page page, int latencyMillis, int upwards) {
        CDPSession network = person.newCDPSession(page);
        network.send("Network.enable");
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", latencyMillis);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", upwards);
        network.send("Network.emulateNetworkConditions", line);
    }

    private Page member() {
        person = Chromium.person(new Browser.NewContextOptions());
        return Tour.registered(person);
    }
}
