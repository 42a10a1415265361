package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every page looks like on every screen. */
class PagesIT {
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
        person = chromium.person(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale(language));
        var page = Tour.registered(person.newPage());
        String form = "-" + width + "-" + scheme + "-" + language + ".png";
        var paths = new ArrayList<>(Tour.PAGES);
        paths.addAll(Tour.discussion(page));
        page.navigate("/people");
        paths.add(page.getAttribute("#people a", "href"));
        paths.add(Tour.draft(page));
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

    /** The names of the pictures, without what is another one in every run. */
    private static String name(String path) {
        return path.equals("/")
                ? "home"
                : path.startsWith("/people/")
                        ? "person"
                        : path.substring(1).replaceAll("/?\\d+", "").replaceAll("[/?=#]+", "-");
    }
}
