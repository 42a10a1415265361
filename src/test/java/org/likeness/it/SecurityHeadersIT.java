package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/gallery",
                "/nothing-here",
                "/profile",
                "/posts/new",
                "/admin",
                "/moderation",
                "/resources",
                "/resources/likeness/site.css",
                "/favicon.ico",
                "/manifest.webmanifest",
                "/WEB-INF",
                "/WEB-INF/web.xml",
                "/META-INF/",
                "/console",
                "/avatar/00000000000000000000000000000000",
                "/likeness/drawn/mp.svg",
                "/v3/profiles/nobody-at-all"
            })
    void comeWithEveryAnswer(String path) {
        var headers = new Visitor().get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .containsPattern("default-src '(self|none)'")
                .doesNotContain("unsafe");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow())
                .contains("camera=()", "geolocation=()", "microphone=()", "payment=()");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty(); // the address of this site is not https
    }

    @Test
    void letPagesDoWhatTheyDoAndNothingElse() {
        var headers = new Visitor().get("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
    }

    @Test
    void letOtherSitesShowAvatars() {
        var headers =
                new Visitor().get("/avatar/00000000000000000000000000000000").headers();
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    /** The server's own redirects would lead to the host that a request names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/profile",
                "/account",
                "/posts/new",
                "/moderation",
                "/language?to=en",
                "/theme?to=dark",
                "/profile/avatar/draft",
                "/posts/1/comments",
                "/",
                "/resources",
                "/resources/likeness",
                "/webjars",
                "/WEB-INF",
                "/META-INF",
                "/console",
                "/people",
                "/people/",
                "/gallery/",
                "/login/",
                "//evil.example/"
            })
    void noRedirectNamesAHost(String path) throws IOException {
        var answer = RawRequest.get(path, "evil.example");
        assertThat(answer.status()).isIn(200, 303, 404);
        assertThat(answer.text()).doesNotContainPattern("(?i)Location: *(https?:|//)");
    }

    @Test
    void norDoThoseAfterAForm() throws IOException {
        var member = Visitor.member();
        assertThat(Visitor.location(member.submit("/profile", "profile", Map.of("nickname", "Ada")), 302))
                .isEqualTo("/profile");
        assertThat(Visitor.location(new Visitor().login(member.email, Visitor.PASSWORD), 302))
                .isEqualTo("/");
    }

    @Tag("browser")
    @Tag("wildfly-only")
    @Test
    void noPageOfOursBreaksThem() {
        var member = Visitor.member();
        try (var person = Chromium.person(new Browser.NewContextOptions())) {
            var complaints = new ArrayList<String>();
            person.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            var page = person.newPage();
            page.navigate("/login");
            page.fill("[id='login:email']", member.username);
            page.fill("[id='login:password']", Visitor.PASSWORD);
            page.click("[id='login:submit']");
            for (String path : List.of("/", "/profile", "/people", "/gallery", "/nothing-here")) {
                page.navigate(path);
            }
            assertThat(complaints).isEmpty();

            page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')");
            page.waitForCondition(() -> !complaints.isEmpty()); // otherwise this test proves nothing
        }
    }
}
