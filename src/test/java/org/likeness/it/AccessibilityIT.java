package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.picture.Drawn;

/** Every page by axe-core, against WCAG 2.2 level AA. */
class AccessibilityIT {
    private static final List<String> FOR_VISITORS =
            List.of("/", "/register", "/login", "/people", "/gallery", "/nothing-here");
    private static final List<String> FOR_MEMBERS = List.of("/", "/profile", "/posts/new");

    private static String axe;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        String file = "/META-INF/resources/webjars/axe-core/" + System.getProperty("axe.version") + "/axe.min.js";
        try (var script = Objects.requireNonNull(AccessibilityIT.class.getResourceAsStream(file), file)) {
            axe = new String(script.readAllBytes(), UTF_8);
        }
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
                violations.addAll(violations(page));
            }
            page.navigate("/login");
            page.click("[id='login:submit']"); // with messages beside the fields
            violations.addAll(violations(page));

            BrowserIT.registered(page);
            var dialog = AvatarDialog.of(page, Drawn.png(400, 400));
            violations.addAll(violations(page));
            dialog.use();
            var unseen = AvatarDialog.of(page, "a.heic", "image/heic", new byte[100]);
            unseen.part("send").click();
            assertThat(unseen.part("problem")).not().isEmpty();
            violations.addAll(violations(page));
            for (String path : FOR_MEMBERS) {
                page.navigate(path);
                violations.addAll(violations(page));
            }
            for (String path : BrowserIT.discussion(page)) {
                page.navigate(path);
                violations.addAll(violations(page));
            }
            page.navigate("/people");
            page.click("#people a");
            violations.addAll(violations(page));
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
        violations.addAll(violations(page));
        page.evaluate("document.getElementById('comment').noValidate = true");
        page.click("#comment button");
        violations.addAll(violations(page));
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page) {
        page.waitForLoadState();
        page.evaluate(axe);
        return (List<String>) page.evaluate("""
                async () => {
                  const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                  const {violations} = await axe.run(document, {runOnly: levels});
                  return violations.flatMap(v => v.nodes.map(n => `${location.pathname} ${v.id}: ${n.html} (${n.failureSummary})`));
                }
                """);
    }
}
