package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.picture.Drawn;

/** The pages of the administration on every screen, and for everybody. */
@Tag("browser")
@Tag("slow")
@Tag("wildfly-only")
class AdminPagesIT {
    private static List<String> pages() {
        var member = MailedSite.confirmed();
        member.upload(Drawn.jpeg(400, 400));
        String post = member.posted("A post with a long word: " + "x".repeat(80), "Text");
        member.commented(post, "A comment");
        String text = "/admin/texts/post-" + post.substring(post.lastIndexOf('/') + 1);
        var visitor = MailedSite.visitor();
        for (String reported : List.of(post, "/people/" + member.username, "/people/" + member.username + "/picture")) {
            var sent =
                    visitor.send("/report" + reported, "report", Map.of("reason", "other", "words", "y".repeat(200)));
            assertThat(sent.statusCode()).isEqualTo(303);
        }
        String comment = MailedSite.visitor().commentedAsGuest(post, "A guest’s comment");
        String block = "/admin/guests/" + comment.substring(comment.lastIndexOf('-') + 1);
        return List.of(
                "/admin/overview",
                "/admin/queue",
                "/admin/people",
                "/admin/people?q=nobody-at-all",
                FirstAdmin.page(MailedSite.admin(), member),
                text,
                "/admin/guests",
                block,
                "/admin/invitations",
                "/admin/log",
                "/admin/settings");
    }

    private static Page admin(Browser.NewContextOptions options) {
        var person = Chromium.person(MailedSite.url(), options);
        person.addCookies(MailedSite.admin().cookies.getCookieStore().getCookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue())
                        .setUrl(MailedSite.url().toString()))
                .toList());
        return person.newPage();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en-GB", "DARK, zh-CN"})
    void fitTheirScreenAndShutNobodyOut(ColorScheme scheme, String language) {
        var page = admin(new Browser.NewContextOptions().setColorScheme(scheme).setLocale(language));
        var violations = new ArrayList<String>();
        for (String path : pages()) {
            page.navigate(path);
            for (int width : List.of(1280, 390, 320)) {
                page.setViewportSize(width, 800);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("%s scrolls sideways at %s pixels", path, width)
                        .isEqualTo(true);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(TestFiles.screenshot(
                                path.replaceAll("[/?=]+|\\d+", "-") + width + "-" + scheme + "-" + language)));
            }
            page.setViewportSize(1280, 800);
            violations.addAll(Axe.violations(page));
        }
        page.context().close();
        assertThat(violations).isEmpty();
    }

    @Test
    void anAdminBlocksWithTheKeyboardAlone() {
        var member = MailedSite.confirmed();
        var page = admin(new Browser.NewContextOptions());
        page.navigate(FirstAdmin.page(MailedSite.admin(), member));
        page.focus("#block-reason");
        page.keyboard().type("Spam");
        page.keyboard().press("Enter");
        page.waitForSelector("#notice");
        assertThat(page.textContent("#notice")).isEqualTo("The account is blocked.");
        page.context().close();
    }
}
