package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.gravatar.EmailHash;

class GuestCommentIT {
    private static String post;

    @BeforeAll
    static void aPost() {
        post = Visitor.member().posted("For guests", "Text");
    }

    @Test
    void needsNoAccountAndShowsNoEmail() {
        var guest = new Visitor();
        var answer = sent(guest, Map.of("text", "Hello", "website", "https://guest.example/"));
        var comment = comment(new Visitor(), answer);
        assertThat(comment.text()).contains("Guest of the day", "Hello");
        assertThat(comment.select("a[rel]").first().attr("href")).isEqualTo("https://guest.example/");
        assertThat(comment.select("a[rel]").first().attr("rel")).isEqualTo("nofollow ugc noopener");
        for (Visitor reader : new Visitor[] {guest, new Visitor(), Visitor.member()}) {
            assertThat(reader.get(post).body()).doesNotContain(guest.email);
        }
        assertThat(guest.cookies.getCookieStore().getCookies())
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.getValue()).matches("[0-9a-f]{32}"));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("guest-comments=", "HttpOnly", "SameSite=Lax", "=/posts");
    }

    @Test
    void isLabelledAsAGuestsAndAMembersHasTheirUsername() {
        var member = Visitor.member();
        member.commented(post, "By a member");
        var guests = sent(new Visitor(), Map.of("text", "By a guest", "name", "Nick of " + member.username));
        assertThat(comment(new Visitor(), guests).select(".guest").text()).isEqualTo("Guest");
        assertThat(comment(new Visitor(), guests).select(".handle")).isEmpty();
        var page = new Visitor().page(post, "Accept-Language", "zh");
        assertThat(page.select(".comments li:contains(By a guest) .guest").text())
                .isEqualTo("访客");
        var own = page.select(".comments li:contains(By a member)");
        assertThat(own.select(".handle").text()).isEqualTo("@" + member.username);
        assertThat(own.select(".guest")).isEmpty();
        member.posted("A title of " + member.username, "Text");
        assertThat(new Visitor()
                        .page("/")
                        .select(".posts li:contains(A title of " + member.username + ") .handle")
                        .text())
                .isEqualTo("@" + member.username);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://HOST/people/ada",
                "https://HOST",
                "https://HOST:1/",
                "https://x@HOST./people/ada",
                "HTTP://www.HOST/"
            })
    void hasNoWebsiteOnThisSite(String website) {
        String address = website.replace("HOST", Site.url().getHost());
        var answer = sent(new Visitor(), Map.of("text", "Still here", "website", address));
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#comment .field-message").eachText())
                .singleElement()
                .asString()
                .startsWith("This address is part of this site.");
        assertThat(page.getElementById("website").val()).isEqualTo(address);
        assertThat(page.getElementById("text").val()).isEqualTo("Still here");
    }

    @Test
    void hasNoPictureOfAMemberWhoseEmailIsTyped() {
        var member = Visitor.member();
        String drawing = member.page("/").select(".site-me img").attr("data-drawn");
        var guest = new Visitor();
        var shown = comment(
                new Visitor(),
                sent(
                        guest,
                        Map.of("text", "Not me", "email", member.email.toUpperCase(Locale.ROOT), "gravatar", "on")));
        assertThat(shown.select("img").attr("src"))
                .matches("/likeness/drawn/identicon/[0-9a-f]{32}\\.svg")
                .isNotEqualTo(drawing);
        assertThat(shown.select("img").attr("srcset")).isEmpty();
    }

    @Test
    void isDrawnUnlessTheGuestWantsTheirGravatar() {
        var guest = new Visitor();
        var drawn = comment(new Visitor(), sent(guest, Map.of("text", "Drawn")));
        assertThat(drawn.select("img").attr("src")).matches("/likeness/drawn/identicon/[0-9a-f]{32}\\.svg");
        var again = comment(new Visitor(), sent(guest, Map.of("text", "Again", "name", "Another name")));
        assertThat(again.select("img").attr("src"))
                .isEqualTo(drawn.select("img").attr("src"));
        var namesake = comment(new Visitor(), sent(new Visitor(), Map.of("text", "Somebody else")));
        assertThat(namesake.select("img").attr("src"))
                .isNotEqualTo(drawn.select("img").attr("src"));
        String page = new Visitor().get(post).body();
        for (var algorithm : EmailHash.Algorithm.values()) {
            assertThat(page).doesNotContain(EmailHash.of(guest.email, algorithm).hex());
        }

        var shown = comment(new Visitor(), sent(guest, Map.of("text", "Shown", "gravatar", "on")));
        assertThat(shown.select("img").attr("src"))
                .contains(EmailHash.of(guest.email, EmailHash.Algorithm.SHA256).hex());
        assertThat(shown.select("img").attr("data-drawn"))
                .isEqualTo(drawn.select("img").attr("src"));
    }

    @ParameterizedTest
    @CsvSource({
        "text, '', Write something first.",
        "text, '\u3000', Write something first.",
        "name, ' ', Enter the name others will see.",
        "name, 'a\0b', Remove the invisible characters.",
        "email, '', Enter your email.",
        "email, nobody, Enter an email like name@example.com.",
        "website, javascript:alert(1), Enter an address that starts with http:// or https://",
        "website, ftp://example.org/, Enter an address that starts with http:// or https://"
    })
    void showsTheErrorAtTheFieldAndLosesNothing(String field, String value, String message) {
        var guest = new Visitor();
        var fields = new HashMap<>(Map.of("text", "Still here", "website", "https://a.example/", "gravatar", "on"));
        fields.put(field, value);
        var response = sent(guest, fields);
        assertThat(response.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(response.body());
        assertThat(page.select("#comment .field-message").eachText()).containsExactly(message);
        assertThat(page.getElementById(field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById("gravatar").hasAttr("checked")).isTrue();
        assertThat(page.getElementById("gravatar-hint").text()).contains("a hash of your email");
        for (String other : new String[] {"text", "name", "email", "website"}) {
            if (!other.equals(field)) {
                assertThat(page.getElementById(other).val()).isNotEmpty();
            }
        }
        assertThat(new Visitor().get(post).body()).doesNotContain("Still here");
    }

    @Test
    void hasNoEmailThatGrowsTooLong() {
        String host = "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(61);
        var response = sent(new Visitor(), Map.of("text", "Still here", "email", "İ".repeat(64) + "@" + host));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(response.body()).getElementById("text").val()).isEqualTo("Still here");
    }

    @Test
    void remembersTheGuestInTheirBrowserOnlyAsLongAsTheyWant() {
        var guest = new Visitor();
        var answer = sent(guest, Map.of("text", "Remember me", "website", "https://a.example/", "remember", "on"));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        var page = guest.page(post);
        assertThat(page.getElementById("name").val()).isEqualTo("Guest of the day");
        assertThat(page.getElementById("email").val()).isEqualTo(guest.email);
        assertThat(page.getElementById("website").val()).isEqualTo("https://a.example/");
        assertThat(page.getElementById("remember").hasAttr("checked")).isTrue();
        assertThat(guest.get(post).headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(new Visitor().page(post).getElementById("email").val()).isEmpty();

        var fields = new HashMap<String, String>();
        page.select("#comment input:not([type=checkbox])")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.put("text", "Forget me");
        Visitor.location(guest.post(post + "/comments", fields), 303);
        assertThat(guest.page(post).getElementById("email").val()).isEmpty();
        assertThat(guest.cookies.getCookieStore().getCookies())
                .map(HttpCookie::getName)
                .doesNotContain("guest");
    }

    @Test
    void takesNoHarmFromACookieThatIsNotOurs() {
        for (String cookie : new String[] {"x", "%00", "AAAA", "PHNjcmlwdD4KPHNjcmlwdD4KPHNjcmlwdD4"}) {
            var page = new Visitor().page(post, "Cookie", "guest=" + cookie);
            assertThat(page.select("script:not([src])")).isEmpty();
            page = new Visitor().page(post, "Cookie", "guest-comments=" + cookie);
            assertThat(page.select("a[href$=/withdraw]")).isEmpty();
        }
    }

    @Test
    void looksKeptWhereAProgramFillsInTheFieldThatNobodySees() {
        var robot = new Visitor();
        assertThat(robot.page(post).select(".for-robots").attr("aria-hidden")).isEqualTo("true");
        assertThat(robot.page(post).select("#topic").attr("tabindex")).isEqualTo("-1");
        assertThat(Visitor.location(sent(robot, Map.of("text", "Buy this", "topic", "x")), 303))
                .isEqualTo(post);
        assertThat(new Visitor().get(post).body()).doesNotContain("Buy this");
    }

    @Test
    void isRefusedFromAPageOfAnotherSite() {
        var answer = new Visitor().send(post, "comment", Map.of("text", "x"), "Origin", "https://evil.example");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void isStoredOnceIfTheFormIsSentAgain() {
        var guest = new Visitor();
        var form = guest.page(post);
        var fields = Map.of("text", "Once as a guest", "name", "Guest", "email", guest.email);
        String first = Visitor.location(guest.send(form, post, "comment", fields), 303);
        assertThat(Visitor.location(guest.send(form, post, "comment", fields), 303))
                .isEqualTo(first);
    }

    @Test
    void isWithdrawnInTheBrowserThatSentIt() {
        var guest = new Visitor();
        var answer = sent(guest, Map.of("text", "Said too much"));
        String withdraw = comment(guest, answer).select("a[href$=/withdraw]").attr("href");
        assertThat(withdraw).matches(post + "/comments/\\d+/withdraw");
        assertThat(comment(new Visitor(), answer).select("a[href$=/withdraw]")).isEmpty();
        for (var other : new Visitor[] {new Visitor(), Visitor.member(), sender()}) {
            assertThat(other.get(withdraw).statusCode()).isEqualTo(404);
            assertThat(other.post(withdraw, Map.of()).statusCode()).isEqualTo(404);
        }
        assertThat(guest.post(withdraw, Map.of(), "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);

        var question = guest.page(withdraw);
        assertThat(question.text()).contains("Withdraw this comment?", "Said too much");
        assertThat(guest.cookies.getCookieStore().getCookies()).as("no session").hasSize(1);
        for (int click = 1; click <= 2; click++) {
            String done = Visitor.location(guest.send(question, withdraw, "withdraw", Map.of()), 303);
            assertThat(guest.page(done).getElementById("withdrawn").text()).isEqualTo("Your comment was withdrawn.");
        }
        assertThat(new Visitor().get(post).body()).doesNotContain("Said too much");
        assertThat(guest.get(withdraw).statusCode()).isEqualTo(404);
    }

    /** A guest with a comment of their own. */
    private static Visitor sender() {
        var other = new Visitor();
        sent(other, Map.of("text", "By somebody else"));
        return other;
    }

    @Test
    void isNobodysToChange() {
        var answer = sent(new Visitor(), Map.of("text", "Mine"));
        String address = comment(new Visitor(), answer).select(".day").attr("href");
        var member = Visitor.member();
        for (String what : new String[] {"/edit", "/delete"}) {
            assertThat(member.get(address + what).statusCode()).isEqualTo(403);
            assertThat(member.post(address + what, Map.of("csrf", member.csrf(), "text", "x"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static HttpResponse<String> sent(Visitor guest, Map<String, String> values) {
        var fields = new HashMap<>(Map.of("name", "Guest of the day", "email", guest.email));
        fields.putAll(values);
        return guest.send(post, "comment", fields);
    }

    private static Element comment(Visitor reader, HttpResponse<String> answer) {
        String place = Visitor.location(answer, 303);
        String page = place.substring(0, place.indexOf('#'));
        return reader.page(page).getElementById(place.substring(place.indexOf('#') + 1));
    }
}
