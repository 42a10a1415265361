package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page on every screen. */
@Tag("browser")
@Tag("wildfly-only")
class PagesIT {
    private static final List<Integer> WIDTHS = List.of(1280, 390, 320);

    /** Each page is loaded once, then made narrower. The screenshots are for people to look at. */
    @ParameterizedTest
    @CsvSource({"LIGHT, en-GB", "LIGHT, zh-CN", "DARK, en-GB", "DARK, zh-CN"})
    void everyPageFitsItsScreen(ColorScheme scheme, String language) {
        var tour = Tour.ofNewMember();
        String form = "-" + scheme + "-" + language;
        try (var person = Chromium.person(
                new Browser.NewContextOptions().setColorScheme(scheme).setLocale(language))) {
            var page = tour.signedIn(person);
            for (String path : tour.allPages()) {
                page.navigate(path);
                assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                        .isEqualTo(scheme == ColorScheme.DARK ? "rgb(19, 18, 24)" : "rgb(246, 246, 249)");
                assertThat(page.evaluate("document.documentElement.lang"))
                        .asString()
                        .startsWith(language.substring(0, 2));
                assertFits(page, name(path), form);
            }
            page.click("#draft-use button");
            page.waitForURL("**/profile");
            assertFits(page, "profile-with-portrait", form);
        }
    }

    private static void assertFits(Page page, String name, String form) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s scrolls sideways at %s pixels", page.url(), width)
                    .isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(TestFiles.screenshot(name + "-" + width + form)));
        }
    }

    /** The names of the screenshots, without what differs in every run. */
    private static String name(String path) {
        return path.equals("/")
                ? "home"
                : path.startsWith("/people/")
                        ? "person"
                        : path.substring(1).replaceAll("/?\\d+", "").replaceAll("[/?=#]+", "-");
    }
}
