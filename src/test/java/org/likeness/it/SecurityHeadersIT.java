package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
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
                "/resources/likeness/site.css",
                "/webjars/bootstrap/5.3.8/css/bootstrap.min.css"
            })
    void comeWithEveryAnswer(String path) {
        var headers = new Visitor().get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void noPageOfOursBreaksThem() {
        var member = Visitor.member();
        try (var chromium = new Chromium();
                var person = chromium.person(new Browser.NewContextOptions())) {
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
            page.waitForCondition(() -> !complaints.isEmpty()); // that this test would see one
        }
    }
}
