package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The card of a member that appears when the pointer or the focus is on their avatar. */
@Tag("browser")
@Tag("wildfly-only")
class CardIT {
    private static Visitor ada;

    private BrowserContext person;

    @BeforeAll
    static void registerAda() {
        ada = Visitor.member();
        ada.submit(
                "/profile",
                "profile",
                Map.of(
                        "nickname", "Ada Lovelace",
                        "bio",
                                "I wrote the first program for a machine that was never built, and I count on more. "
                                        .repeat(3),
                        "website", "https://ada.example/"));
    }

    @AfterEach
    void goAway() {
        person.close();
    }

    @Test
    void comesWithThePointerAndStaysWhileItIsOverIt() {
        var page = people(new Browser.NewContextOptions());
        avatar(page).hover();
        var card = page.locator(".person-card");
        assertThat(card).containsText("Ada Lovelace");
        card.locator(".person-card-bio").hover();
        page.clock().runFor(600);
        assertThat(card).isVisible();
        page.mouse().move(0, 0);
        assertThat(card).hasCount(0);
    }

    @Test
    void comesNextToTheAvatarOfAPostAndOfAComment() {
        String post = ada.posted("On cards", "They come and go.");
        ada.commented(post, "So they do.");
        person = Chromium.person(new Browser.NewContextOptions());
        var page = person.newPage();
        var card = page.locator(".person-card");
        for (String line : List.of(".posts li:has(a[href='" + post + "'])", ".post-facts", ".comments li")) {
            page.navigate(line.startsWith(".posts") ? "/" : post);
            page.locator(line + " img.likeness-avatar").first().hover();
            assertThat(card).containsText("Ada Lovelace");
        }
    }

    @Test
    void doesNotComeInPassing() {
        var page = people(new Browser.NewContextOptions());
        var asked = cardRequests(page);
        avatar(page).hover();
        page.mouse().move(0, 0);
        page.clock().runFor(600);
        page.evaluate("fetch('/people').then(answer => answer.text())"); // comes after any request for a card
        assertThat(asked).isEmpty();
        assertThat(page.locator(".person-card")).hasCount(0);
    }

    @Test
    void comesWithTheKeyboardAndGoesWithEscape() {
        var page = people(new Browser.NewContextOptions());
        var card = page.locator(".person-card");
        page.keyboard().press("Tab"); // so that :focus-visible matches
        link(page).focus();
        assertThat(card).isVisible();
        page.keyboard().press("Tab");
        assertThat(card.locator(".person-card-name")).isFocused();
        page.keyboard().press("Tab");
        assertThat(card.locator(".person-card-website")).isFocused();
        page.keyboard().press("Escape");
        assertThat(card).hasCount(0);
        assertThat(link(page)).isFocused();
        link(page).blur();
        link(page).focus();
        assertThat(card).isVisible();
        page.keyboard().press("Shift+Tab");
        assertThat(card).hasCount(0);
    }

    @Test
    void isAskedForOnceOnAPage() {
        var page = people(new Browser.NewContextOptions());
        var asked = cardRequests(page);
        for (int i = 0; i < 3; i++) {
            avatar(page).hover();
            assertThat(page.locator(".person-card")).isVisible();
            page.mouse().move(0, 0);
            assertThat(page.locator(".person-card")).hasCount(0);
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void isNotInTheWayOfAFinger() {
        var page = people(new Browser.NewContextOptions().setHasTouch(true).setViewportSize(390, 844));
        avatar(page).tap();
        page.waitForURL("**/people/" + ada.username);
        assertThat(page.locator(".person-card")).hasCount(0);
    }

    @Test
    void isLeftOutWhereItCannotBeLoaded() {
        var page = people(new Browser.NewContextOptions());
        page.route("**/card", route -> route.abort());
        var failed = new ArrayList<String>();
        page.onRequestFailed(request -> failed.add(request.url()));
        avatar(page).hover();
        page.clock().runFor(600);
        page.waitForCondition(() -> failed.stream().anyMatch(url -> url.endsWith("/card")));
        assertThat(page.locator(".person-card")).hasCount(0);
        avatar(page).click();
        page.waitForURL("**/people/" + ada.username);
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "320, LIGHT"})
    void isAccessibleAndLiesWithinTheWindow(int width, ColorScheme scheme) {
        var page = people(
                new Browser.NewContextOptions().setViewportSize(width, 600).setColorScheme(scheme));
        avatar(page).hover();
        var card = page.locator(".person-card");
        assertThat(card).isVisible();
        var box = card.boundingBox();
        assertThat(box.x).isNotNegative();
        assertThat(box.y).isNotNegative();
        assertThat(box.x + box.width).isLessThanOrEqualTo(width);
        assertThat(box.y + box.height).isLessThanOrEqualTo(600);
        assertThat(Axe.violations(page)).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(TestFiles.screenshot("card-" + width + "-" + scheme)));
    }

    private Page people(Browser.NewContextOptions options) {
        person = Chromium.person(options);
        var page = person.newPage();
        page.clock().install();
        page.navigate("/people");
        return page;
    }

    /** The requests for cards that the page sends from now on. */
    private static List<String> cardRequests(Page page) {
        var asked = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().endsWith("/card")) {
                asked.add(request.url());
            }
        });
        return asked;
    }

    private static Locator link(Page page) {
        return page.locator("#people a[href='/people/" + ada.username + "']").first();
    }

    private static Locator avatar(Page page) {
        return link(page).locator("img");
    }
}
