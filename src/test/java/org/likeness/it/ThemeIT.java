package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeIT {
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void followsTheSystemUntilALinkChangesItForGood(String theme) {
        var visitor = new Visitor();
        var before = visitor.page("/people");
        assertThat(before.select("html").hasAttr("data-theme")).isFalse();
        assertThat(before.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        assertThat(before.select("a[href=/theme?to=system]").attr("aria-current"))
                .isEqualTo("true");

        var change = visitor.get("/theme?to=" + theme, "Referer", Site.url() + "/people?before=7");
        assertThat(change.statusCode()).isEqualTo(303);
        assertThat(change.headers().firstValue("Location")).hasValue("/people?before=7#footer");
        assertThat(change.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=31536000");

        for (String path : new String[] {"/people", "/login"}) {
            var page = visitor.page(path);
            assertThat(page.select("html").attr("data-theme")).as(path).isEqualTo(theme);
            assertThat(page.select("meta[name=color-scheme]").attr("content")).isEqualTo(theme);
            assertThat(page.select("a[href^=/theme][aria-current]").attr("href"))
                    .isEqualTo("/theme?to=" + theme);
        }
        assertThat(visitor.get("/nothing-here").body()).contains("data-theme=\"" + theme + "\"");

        visitor.get("/theme?to=system");
        assertThat(visitor.page("/people").select("html").hasAttr("data-theme")).isFalse();
    }

    @Test
    void isNoOther() {
        for (String other : new String[] {"", "?to=", "?to=blue", "?to=%22%3E"}) {
            var change = new Visitor().get("/theme" + other);
            assertThat(change.statusCode()).as(other).isEqualTo(404);
            assertThat(change.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    /** A cookie that somebody made up changes nothing. */
    @Test
    void isNotTakenFromAnUnknownCookie() {
        var page = new Visitor().page("/people", "Cookie", "theme=blue");
        assertThat(page.select("html").hasAttr("data-theme")).isFalse();
    }
}
