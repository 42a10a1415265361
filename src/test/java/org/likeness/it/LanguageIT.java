package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIT {

    @Test
    void followsTheBrowserUntilALinkChangesItForGood() {
        var visitor = new Visitor();
        assertThat(visitor.page("/login", "Accept-Language", "en").select("h1").text())
                .isEqualTo("Sign in");

        var change = visitor.get("/language?to=zh", "Referer", Site.url() + "/people?before=7");
        assertThat(change.statusCode()).isEqualTo(303);
        assertThat(change.headers().firstValue("Location")).hasValue("/people?before=7#footer");
        assertThat(change.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=31536000");

        var page = visitor.page("/login", "Accept-Language", "en");
        assertThat(page.select("h1").text()).isEqualTo("登录");
        assertThat(page.select("html").attr("lang")).startsWith("zh");
        assertThat(visitor.get("/nothing-here", "Accept-Language", "en").body()).contains("页面不存在");
        var wrong = visitor.submit("/login", "login", Map.of("email", "a@example.com", "password", "wrong password"));
        assertThat(wrong.body()).contains("邮箱、用户名或密码不正确");

        visitor.get("/language?to=en");
        assertThat(visitor.page("/login", "Accept-Language", "zh").select("h1").text())
                .isEqualTo("Sign in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/people",
                "not an address",
                "//elsewhere.example/",
                "javascript:alert(1)"
            })
    void bringsNobodyToAnotherSite(String referer) {
        var change = new Visitor().get("/language?to=zh", "Referer", referer);
        assertThat(change.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void isNoneThatWeDoNotSpeak() {
        var change = new Visitor().get("/language?to=tlh");
        assertThat(change.statusCode()).isEqualTo(404);
        assertThat(change.headers().allValues("Set-Cookie")).isEmpty();
    }
}
