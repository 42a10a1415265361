package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.picture.Drawn;

/** Every page is checked by axe-core, and for what axe-core does not check: keyboard, focus, large text, reduced motion. */
@Tag("browser")
@Tag("wildfly-only")
class AccessibilityIT {
    /** The elements and pseudo-elements that move. */
    private static final String MOVING = """
                () => [...document.querySelectorAll('*')].flatMap(e => ['', '::before', '::after'].map(part => getComputedStyle(e, part)))
                  .flatMap(s => [s.transitionDuration, s.animationDuration])
                  .filter(time => time.split(', ').some(t => parseFloat(t) > 0))
                """;

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "zh-CN"})
    void noPageShutsAnybodyOut(String language) {
        var options = new Browser.NewContextOptions()
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE); // colours change at once
        try (var person = Chromium.person(options)) {
            var page = person.newPage();
            var violations = new ArrayList<String>();
            for (String path : Tour.FOR_VISITORS) {
                page.navigate(path);
                violations.addAll(inLightAndDark(page));
            }
            page.navigate("/login");
            page.click("[id='login:submit']"); // with messages next to the fields
            assertThat(page.locator(".field-message").first()).isVisible();
            violations.addAll(inLightAndDark(page));
            page.close();

            var tour = Tour.ofNewMember();
            expiredForm(person, tour, language, violations);
            page = tour.signedIn(person);
            for (String path : membersPages(tour)) {
                page.navigate(path);
                violations.addAll(inLightAndDark(page));
            }
            dialog(page, violations);
            guestsForm(page, tour, violations);
            assertThat(violations).isEmpty();
        }
    }

    private static List<String> inLightAndDark(Page page) {
        var violations = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            show(page, scheme);
            for (String violation : Axe.violations(page)) {
                violations.add(scheme + " " + violation);
            }
        }
        return violations;
    }

    private static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** What was typed comes back after signing in. */
    private static void expiredForm(BrowserContext person, Tour tour, String language, List<String> violations) {
        var page = tour.signedIn(person);
        page.navigate("/profile");
        person.clearCookies();
        page.fill("[id='profile:bio']", "Typed for a long time");
        page.click("[id='profile:submit']"); // too late
        page.fill("[id='login:email']", tour.member().email);
        page.fill("[id='login:password']", Visitor.PASSWORD);
        page.click("[id='login:submit']");
        page.waitForSelector("#typed-again");
        violations.addAll(inLightAndDark(page));
        page.screenshot(new Page.ScreenshotOptions().setPath(TestFiles.screenshot("typed-again-" + language)));
        page.close();
    }

    /** With a picture, and with a file that no browser can show. */
    private static void dialog(Page page, List<String> violations) {
        page.navigate("/profile");
        var dialog = AvatarDialog.of(page, Drawn.png(400, 400));
        violations.addAll(inLightAndDark(page));
        dialog.use();
        var unseen = AvatarDialog.of(page, "a.psd", new byte[100]);
        assertThat(unseen.part("problem")).not().isEmpty();
        violations.addAll(inLightAndDark(page));
    }

    /** As a guest sees it, empty and with messages next to the fields. */
    private static void guestsForm(Page page, Tour tour, List<String> violations) {
        page.navigate("/");
        page.click(".site-me");
        violations.addAll(inLightAndDark(page)); // with the menu
        page.click("#logout button");
        assertThat(page.locator(".site-me")).hasCount(0);
        page.navigate(tour.post());
        violations.addAll(inLightAndDark(page));
        page.evaluate("document.getElementById('comment').noValidate = true");
        page.click("#comment button");
        assertThat(page.locator("#comment .field-message:not(:empty)").first()).isVisible();
        violations.addAll(inLightAndDark(page));
    }

    /** Checks each page as a visitor or a member sees it. */
    @Test
    void everyPageServesKeyboardLargeTextAndReducedMotion() {
        var options = new Browser.NewContextOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE);
        var tour = Tour.ofNewMember();
        try (var person = Chromium.person(options)) {
            var page = person.newPage();
            for (String path : Tour.FOR_VISITORS) {
                check(page, path);
            }
            page = tour.signedIn(person);
            for (String path : membersPages(tour)) {
                check(page, path);
            }
        }
    }

    private static void check(Page page, String path) {
        page.setViewportSize(1280, 720);
        page.navigate(path);
        show(page, ColorScheme.LIGHT);
        if ((Boolean) page.evaluate("document.activeElement === document.body")) { // not a field in which to type
            theFirstTabSkipsToTheContent(page);
        }
        assertThat(strings(page, MOVING)).as("moves on " + path).isEmpty();
        everythingShowsThatItHasTheFocus(page);
        show(page, ColorScheme.DARK);
        everythingShowsThatItHasTheFocus(page);
        nothingIsLostInLargeText(page);
    }

    private static void everythingShowsThatItHasTheFocus(Page page) {
        assertThat(strings(page, """
                () => {
                  const look = e => {
                    const s = getComputedStyle(e);
                    return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.borderColor, s.backgroundColor, s.position, s.clip].join();
                  };
                  const hidden = [];
                  for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
                    if (!e.checkVisibility()) continue;
                    e.blur();
                    const before = look(e);
                    e.focus({focusVisible: true});
                    if (document.activeElement !== e || look(e) === before) hidden.push(location.pathname + ' ' + e.outerHTML);
                  }
                  return hidden;
                }
                """)).isEmpty();
    }

    private static void theFirstTabSkipsToTheContent(Page page) {
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).asString().contains("skip-link");
        assertThat(page.locator(".skip-link").boundingBox().height).isGreaterThanOrEqualTo(24);
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(
                        page.evaluate(
                                "document.activeElement.closest('main, footer') !== null && !document.activeElement.matches('.skip-link')"))
                .as(page.url())
                .isEqualTo(true);
    }

    /** 400 % on a screen of 1280 by 1024. */
    private static void nothingIsLostInLargeText(Page page) {
        page.setViewportSize(320, 256);
        assertThat(strings(page, """
                () => {
                  const lost = [];
                  if (document.documentElement.scrollWidth > innerWidth) lost.push(location.pathname + ' scrolls sideways');
                  for (const e of document.querySelectorAll('h1, h2, p, a[href], button, input:not([type=hidden]), textarea')) {
                    if (!e.checkVisibility() || e.matches('.skip-link')) continue;
                    e.scrollIntoView({block: 'center', behavior: 'instant'});
                    const box = e.getBoundingClientRect();
                    const seen = box.left >= 0 && box.right <= innerWidth && box.width > 0;
                    const middle = document.elementFromPoint(box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 1));
                    const covered = box.height < innerHeight && middle && !e.contains(middle) && !middle.contains(e);
                    if (!seen || covered) lost.push(location.pathname + ' ' + e.outerHTML);
                  }
                  return lost;
                }
                """)).isEmpty();
    }

    @Test
    void thereIsMotionForOthers() {
        try (var person =
                Chromium.person(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE))) {
            var page = person.newPage();
            page.navigate("/login");
            assertThat(strings(page, MOVING)).isNotEmpty(); // otherwise the test above proves nothing
        }
    }

    private static List<String> membersPages(Tour tour) {
        var pages = new ArrayList<>(Tour.FOR_MEMBERS);
        pages.addAll(tour.ownPages());
        return pages;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
