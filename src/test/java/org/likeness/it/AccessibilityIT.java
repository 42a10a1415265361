package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.picture.Drawn;

/** Every page by axe-core, and what axe-core cannot see: the keyboard, the focus, large letters, people whom motion makes ill. */
class AccessibilityIT {
    private static final List<String> FOR_VISITORS =
            List.of("/", "/register", "/login", "/people", "/gallery", "/nothing-here");
    private static final List<String> FOR_MEMBERS = List.of("/", "/profile", "/account", "/posts/new");

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en-GB", "DARK, en-GB", "LIGHT, zh-CN", "DARK, zh-CN"})
    void noPageShutsAnybodyOut(ColorScheme scheme, String language) {
        var options = new Browser.NewContextOptions().setColorScheme(scheme).setLocale(language);
        try (var person = chromium.person(options)) {
            var page = person.newPage();
            var violations = new ArrayList<String>();
            for (String path : FOR_VISITORS) {
                page.navigate(path);
                violations.addAll(Axe.violations(page));
            }
            page.navigate("/login");
            page.click("[id='login:submit']"); // with messages beside the fields
            violations.addAll(Axe.violations(page));
            person.clearCookies();
            page.fill("[id='login:email']", "ada@example.com");
            page.click("[id='login:submit']"); // too late
            page.waitForSelector("#typed-again");
            violations.addAll(Axe.violations(page));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            "target",
                            "screenshots",
                            System.getProperty("likeness.server"),
                            "typed-again-" + scheme + "-" + language + ".png")));

            Tour.registered(page);
            var dialog = AvatarDialog.of(page, Drawn.png(400, 400));
            violations.addAll(Axe.violations(page));
            dialog.use();
            var unseen = AvatarDialog.of(page, "a.heic", "image/heic", new byte[100]);
            unseen.part("send").click();
            assertThat(unseen.part("problem")).not().isEmpty();
            violations.addAll(Axe.violations(page));
            for (String path : FOR_MEMBERS) {
                page.navigate(path);
                violations.addAll(Axe.violations(page));
            }
            for (String path : Tour.discussion(page)) {
                page.navigate(path);
                violations.addAll(Axe.violations(page));
            }
            page.navigate(Tour.draft(page));
            violations.addAll(Axe.violations(page));
            page.navigate("/people");
            page.click("#people a");
            violations.addAll(Axe.violations(page));
            guestsForm(page, violations);
            assertThat(violations).isEmpty();
        }
    }

    /** As a guest sees it, empty and with messages beside the fields. */
    private static void guestsForm(Page page, List<String> violations) {
        page.navigate("/");
        String post = page.getAttribute(".posts-title", "href");
        page.click("#logout button");
        page.navigate(post);
        violations.addAll(Axe.violations(page));
        page.evaluate("document.getElementById('comment').noValidate = true");
        page.click("#comment button");
        violations.addAll(Axe.violations(page));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everythingShowsThatItHasTheFocus(ColorScheme scheme) {
        everyPage(
                new Browser.NewContextOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE),
                page -> assertThat(strings(page, """
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
                        """)).isEmpty());
    }

    @Test
    void theFirstTabSkipsToTheContent() {
        everyPage(new Browser.NewContextOptions(), page -> {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className"))
                    .asString()
                    .contains("skip-link");
            assertThat(page.locator(".skip-link").boundingBox().height).isGreaterThanOrEqualTo(24);
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(
                            page.evaluate(
                                    "document.activeElement.closest('main, footer') !== null && !document.activeElement.matches('.skip-link')"))
                    .as(page.url())
                    .isEqualTo(true);
        });
    }

    /** 400 % on a screen of 1280 by 1024. */
    @Test
    void nothingIsLostInLargeLetters() {
        everyPage(
                new Browser.NewContextOptions().setViewportSize(320, 256),
                page -> assertThat(strings(page, """
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
                        """)).isEmpty());
    }

    @Test
    void nothingMovesForWhomMotionMakesIll() {
        String moving = """
                () => [...document.querySelectorAll('*')].flatMap(e => ['', '::before', '::after'].map(part => getComputedStyle(e, part)))
                  .flatMap(s => [s.transitionDuration, s.animationDuration])
                  .filter(time => time.split(', ').some(t => parseFloat(t) > 0))
                """;
        everyPage(
                new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE),
                page -> assertThat(strings(page, moving)).as(page.url()).isEmpty());
        try (var person =
                chromium.person(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE))) {
            var page = person.newPage();
            page.navigate("/login");
            assertThat(strings(page, moving)).isNotEmpty(); // that this test would see it
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }

    /** Each page as a visitor or a member sees it. */
    private static void everyPage(Browser.NewContextOptions options, Consumer<Page> look) {
        try (var person = chromium.person(options)) {
            var page = person.newPage();
            for (String path : FOR_VISITORS) {
                page.navigate(path);
                look.accept(page);
            }
            Tour.registered(page);
            for (String path : FOR_MEMBERS) {
                page.navigate(path);
                look.accept(page);
            }
            for (String path : Tour.discussion(page)) {
                page.navigate(path);
                look.accept(page);
            }
            page.navigate(Tour.draft(page));
            look.accept(page);
            page.navigate("/people");
            page.navigate(page.getAttribute("#people a", "href"));
            look.accept(page);
        }
    }
}
