package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/** The names and e-mails of people, wherever they type them. */
class NamesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u3000",
                "\u00A0\u00A0",
                "\u200B",
                "\u2060\u2060",
                "\u2800",
                "\u115F",
                "\uDB40\uDC41",
                "\u202Eecila",
                "Z\u0300\u0301\u0302\u0303\u0304"
            })
    void areRefusedWhereTheyDeceive(String name) {
        var visitor = new Visitor();
        var refused = visitor.register(visitor.email, visitor.username, name, Visitor.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(refused.body()).select(".field-message").eachText())
                .hasSize(1);

        var member = Visitor.member();
        assertThat(member.submit("/profile", "profile", Map.of("nickname", name))
                        .statusCode())
                .isEqualTo(200);
        assertThat(member.page("/").select(".site-me-name").text()).isEqualTo("Nick of " + member.username);

        String post = member.posted("A post", "Text");
        var guest = new Visitor();
        assertThat(guest.send(post, "comment", Map.of("text", "Hello", "name", name, "email", guest.email))
                        .statusCode())
                .isEqualTo(422);
        assertThat(member.send("/posts/new", "post", Map.of("title", "\u202E" + name, "text", "Text"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void areIsolatedWhereverTheyStand() {
        var member = new Visitor();
        member.register(member.email, member.username, "\u3000שרה  כהן " + member.username, Visitor.PASSWORD);
        String name = "שרה כהן " + member.username;
        assertThat(member.page("/").select(".site-me bdi").text()).isEqualTo(name);
        String post = member.posted("כותרת", "Text");
        member.commented(post, "Words");
        var guest = new Visitor();
        guest.send(post, "comment", Map.of("text", "Hello", "name", "محمد", "email", guest.email));
        var page = guest.page(post);
        assertThat(page.select(".post-facts bdi").text()).isEqualTo(name);
        assertThat(page.select(".comments bdi").eachText()).containsExactly(name, "محمد");
        assertThat(page.select("h1 bdi").text()).isEqualTo("כותרת");
        assertThat(guest.page("/people").select("#people bdi").eachText()).contains(name);
        assertThat(guest.page("/").select("#posts bdi").eachText()).contains("כותרת", name);
        assertThat(guest.page("/people/" + member.username).select("h1 bdi").text())
                .isEqualTo(name);
        assertThat(guest.page("/people/" + member.username + "/card")
                        .select("a bdi")
                        .text())
                .isEqualTo(name);
    }

    @Test
    void anEmailIsOneHoweverItIsWritten() {
        var member = new Visitor();
        String typed = member.username + "@m\u00FCnchen.example";
        String sent = member.username + "@xn--mnchen-3ya.example"; // by Chrome
        member.register(sent, member.username, "Anna", Visitor.PASSWORD);
        assertThat(member.page("/account").getElementById("email-current").text())
                .isEqualTo(typed);
        for (String login : new String[] {
            typed,
            sent,
            typed.toUpperCase(Locale.ROOT),
            "\u200B" + sent + ".",
            "mailto:" + typed,
            typed.replace("@", "＠")
        }) {
            var browser = new Visitor();
            browser.login(login, Visitor.PASSWORD);
            assertThat(browser.page("/").select(".site-me-name").text())
                    .as(login)
                    .isEqualTo("Anna");
        }
        var second = new Visitor();
        assertThat(second.register(typed, second.username, "Anna", "another password")
                        .body())
                .contains("This email is already registered.");
        var third = Visitor.member();
        assertThat(third.submit("/account", "change", Map.of("email", typed, "password", Visitor.PASSWORD))
                        .body())
                .contains("This email is already registered.");
        for (String form : new String[] {typed, sent}) {
            for (Algorithm algorithm : Algorithm.values()) {
                var profile = Visitor.json(second.get("/" + EmailHash.of(form, algorithm) + ".json"));
                assertThat(profile.getJsonArray("entry").getJsonObject(0).getString("preferredUsername"))
                        .as("%s by %s", form, algorithm)
                        .isEqualTo(member.username);
            }
        }
    }
}
