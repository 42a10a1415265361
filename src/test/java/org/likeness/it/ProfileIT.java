package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileIT {

    @Test
    void keepsWhatWasTyped() {
        var member = Visitor.member();
        var response = member.submit(
                "/profile",
                "profile",
                Map.of(
                        "nickname",
                        "Ada L.",
                        "bio",
                        "One\r\ntwo",
                        "website",
                        "https://example.org/~ada",
                        "location",
                        "伦敦"));
        assertThat(response.statusCode()).isBetween(302, 303);
        var page = member.page("/profile");
        assertThat(page.select("#notice").text()).isEqualTo("Your profile was saved.");
        assertThat(page.getElementById("profile:nickname").val()).isEqualTo("Ada L.");
        assertThat(page.getElementById("profile:bio").val()).isEqualTo("One\ntwo");
        assertThat(page.getElementById("profile:website").val()).isEqualTo("https://example.org/~ada");
        assertThat(page.getElementById("profile:location").val()).isEqualTo("伦敦");
        assertThat(page.select(".site-me-name").text()).isEqualTo("Ada L.");
        assertThat(member.page("/profile").select("#notice")).isEmpty(); // shown once
    }

    @Test
    void emptiesWhatWasEmptied() {
        var member = Visitor.member();
        member.submit("/profile", "profile", Map.of("bio", "Something"));
        member.submit("/profile", "profile", Map.of("bio", ""));
        assertThat(member.page("/profile").getElementById("profile:bio").val()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, https://example.org",
        "'  例え.jp:8080/path?q=1 ', https://例え.jp:8080/path?q=1",
        "http://example.org/, http://example.org/",
    })
    void completesTheAddressOfAWebsite(String typed, String kept) {
        var member = Visitor.member();
        assertThat(member.submit("/profile", "profile", Map.of("website", typed))
                        .statusCode())
                .isBetween(302, 303);
        assertThat(member.page("/profile").getElementById("profile:website").val())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "nickname, '', Enter the name others will see.",
        "website, javascript:alert(1), Enter an address that starts with",
        "website, ftp://example.org/, Enter an address that starts with",
        "website, https://, Enter an address that starts with",
        "website, 'http://a/\0', Remove the invisible characters",
        "website, //example.org/, Enter an address that starts with",
    })
    void showsTheErrorAtTheField(String field, String value, String message) {
        var member = Visitor.member();
        var response = member.submit("/profile", "profile", Map.of(field, value, "location", "still here"));
        assertThat(response.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(response.body());
        assertThat(page.select(".field-message").eachText())
                .singleElement()
                .asString()
                .contains(message);
        assertThat(page.getElementById("profile:location").val()).isEqualTo("still here");
        assertThat(member.page("/profile").getElementById("profile:location").val())
                .isEmpty();
    }

    @Test
    void takesABioOf500CharactersWithLineBreaksAndNotOneMore() {
        var member = Visitor.member();
        String longest = "a".repeat(250) + "\r\n" + "b".repeat(249);
        assertThat(member.submit("/profile", "profile", Map.of("bio", longest)).statusCode())
                .isBetween(302, 303);
        assertThat(member.submit("/profile", "profile", Map.of("bio", longest + "c"))
                        .body())
                .contains("Use at most 500 characters.");
    }

    @Test
    void showsMarkupAsText() {
        var member = Visitor.member();
        String markup = "<script>alert(1)</script>\"'><b>";
        member.submit("/profile", "profile", Map.of("nickname", markup, "bio", "</textarea>" + markup));
        var page = member.page("/profile");
        assertThat(page.select(".site-me-name").text()).isEqualTo(markup);
        assertThat(page.getElementById("profile:bio").val()).isEqualTo("</textarea>" + markup);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void refusesCharactersThatNoDatabaseKeeps() {
        var member = Visitor.member();
        assertThat(member.submit("/profile", "profile", Map.of("bio", "a\0b")).body())
                .contains("Remove the invisible characters.");
    }

    @Test
    void cannotBeAnotherMembers() {
        var victim = Visitor.member();
        var attacker = Visitor.member();
        var page = attacker.page("/profile");
        attacker.submit(
                page,
                "/profile?id=1&username=" + victim.username,
                "profile",
                Map.of("nickname", "Changed", "id", "1", "account", victim.username, "username", victim.username));
        assertThat(victim.page("/profile").getElementById("profile:nickname").val())
                .isEqualTo("Nick of " + victim.username);
    }

    @Test
    void asksAStrangerToSignInFirst() {
        var stranger = new Visitor();
        var small = stranger.post("/profile", Map.of("profile:nickname", "x"));
        assertThat(small.statusCode()).isEqualTo(303);
        assertThat(small.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        assertThat(stranger.post("/profile", Map.of("profile:nickname", "x".repeat(2 << 20)))
                        .statusCode())
                .isIn(303, 413);
    }

    @Test
    void needsTheViewStateOfThePage() {
        var member = Visitor.member();
        member.post("/profile", Map.of("profile", "profile", "profile:nickname", "Forged", "profile:submit", "Save"));
        assertThat(member.page("/profile").getElementById("profile:nickname").val())
                .isEqualTo("Nick of " + member.username);
    }
}
