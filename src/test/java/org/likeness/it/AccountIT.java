package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** The e-mail of an account, and whether others find the member by it. */
class AccountIT {

    @Test
    void isForMembersOnly() {
        var answer = new Visitor().get("/account");
        assertThat(answer.statusCode()).isBetween(302, 303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/login");
        assertThat(new Visitor().get("/account.xhtml").body()).doesNotContain("id=\"erasure\"");
        var member = Visitor.member();
        assertThat(member.page("/profile").select("main a[href='/account']")).hasSize(1);
        assertThat(member.page("/account").getElementById("email-current").text())
                .isEqualTo(member.email);
    }

    @Test
    void aNewEmailSignsInAndTheOldOneDoesNot() {
        var member = Visitor.member();
        String newEmail = "New-" + member.email;
        var answer = changeEmail(member, newEmail, Visitor.PASSWORD);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/account");
        var page = member.page("/account");
        assertThat(page.select("#notice").text()).isEqualTo("Your email was changed.");
        assertThat(page.getElementById("email-current").text()).isEqualTo(newEmail.toLowerCase(Locale.ROOT));

        assertThat(new Visitor().login(newEmail, Visitor.PASSWORD).statusCode()).isBetween(302, 303);
        assertThat(new Visitor().login(member.username, Visitor.PASSWORD).statusCode())
                .isBetween(302, 303);
        assertThat(new Visitor().login(member.email, Visitor.PASSWORD).body())
                .contains("Wrong email, username or password.");
        var another = new Visitor();
        assertThat(another.register(member.email, another.username, "Eve", Visitor.PASSWORD)
                        .statusCode())
                .isBetween(302, 303); // it is free again
    }

    @Test
    void sessionsAndRememberedBrowsersStaySignedIn() {
        var member = Visitor.member();
        var elsewhere = new Visitor();
        elsewhere.loginRemembered(member.email, Visitor.PASSWORD);
        changeEmail(member, "new-" + member.email, Visitor.PASSWORD);
        assertThat(member.page("/").select(".site-me-name").text()).contains(member.username);
        assertThat(elsewhere.page("/").select(".site-me-name").text()).contains(member.username);
        elsewhere.forgetSession();
        assertThat(elsewhere.page("/").select(".site-me-name").text()).contains(member.username);
        assertThat(elsewhere.page("/account").getElementById("email-current").text())
                .isEqualTo("new-" + member.email);
    }

    @Test
    void othersFindTheNewEmailAtOnceAndNotTheOld() {
        var member = Visitor.member();
        changeEmail(member, "new-" + member.email, Visitor.PASSWORD);
        assertThat(new Visitor().get(profile(member.email)).statusCode()).isEqualTo(404);
        assertThat(new Visitor().get(profile("new-" + member.email)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "en, '', correct horse battery, Enter your email.",
        "en, nonsense, correct horse battery, Enter an email like name@example.com.",
        "en, someone@example.com, '', Enter your password.",
        "en, someone@example.com, wrong password, Wrong password. Try again.",
        "zh-CN, someone@example.com, wrong password, 密码不正确，请重试。"
    })
    void saysWhatIsWrongAndLosesNothing(String language, String email, String password, String message) {
        var member = Visitor.member();
        var page = submitted(member, language, "change", Map.of("email", email, "password", password));
        assertThat(page.select(".field-message").eachText()).containsExactly(message);
        assertThat(page.getElementById("change:email").val()).isEqualTo(email);
        assertThat(page.getElementById("change:password").val()).isEmpty();
        assertThat(member.page("/account").getElementById("email-current").text())
                .isEqualTo(member.email);
    }

    @Test
    void anEmailBelongsToOneMember() {
        var member = Visitor.member();
        String taken = Visitor.member().email.toUpperCase(Locale.ROOT);
        var page = submitted(member, "en", "change", Map.of("email", taken, "password", Visitor.PASSWORD));
        assertThat(page.select(".field-message").eachText())
                .containsExactly("This email is already registered. Use another one.");
        assertThat(page.getElementById("change:email").val()).isEqualTo(taken);
        assertThat(new Visitor().get(profile(member.email)).statusCode()).isEqualTo(200);
        assertThat(new Visitor().login(member.email, Visitor.PASSWORD).statusCode())
                .isBetween(302, 303);
    }

    @Test
    void aFormWithoutItsFieldsIsRefusedInWords() {
        var member = Visitor.member();
        var form = member.page("/account");
        form.getElementById("change:email").remove();
        var page = Jsoup.parse(member.submit(form, "/account", "change", Map.of("password", Visitor.PASSWORD))
                .body());
        assertThat(page.select(".field-message").eachText()).containsExactly("Enter your email.");
    }

    @Test
    void aMemberIsFoundByTheirEmailUnlessTheyTurnThatOff() {
        var member = Visitor.member();
        assertThat(member.page("/account").getElementById("finding:found").hasAttr("checked"))
                .isTrue();
        member.submitTicked("/account", "finding", Map.of(), "found", List.of()); // not ticked
        var page = member.page("/account");
        assertThat(page.select("#notice").text()).isEqualTo("Other sites can no longer find you by your email.");
        assertThat(page.getElementById("finding:found").hasAttr("checked")).isFalse();
        assertThat(new Visitor().get(profile(member.email)).statusCode()).isEqualTo(404);

        changeEmail(member, "new-" + member.email, Visitor.PASSWORD);
        assertThat(new Visitor().get(profile("new-" + member.email)).statusCode())
                .isEqualTo(404);

        member.submitTicked("/account", "finding", Map.of(), "found", List.of("on"));
        assertThat(member.page("/account").select("#notice").text())
                .isEqualTo("Other sites can now find you by your email.");
        assertThat(new Visitor().get(profile("new-" + member.email)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsTheFormUntilTheMemberHasSignedInAgain() {
        var member = Visitor.member();
        var page = member.page("/account");
        member.cookies.getCookieStore().removeAll();
        member.submit(page, "/account", "change", Map.of("email", "typed@example.com", "password", Visitor.PASSWORD));
        var signedIn = member.login(member.email, Visitor.PASSWORD);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/account");
        var again = member.page("/account");
        assertThat(again.select("#typed-again")).hasSize(1);
        assertThat(again.getElementById("change:email").val()).isEqualTo("typed@example.com");
        assertThat(again.getElementById("change:password").val()).isEmpty();
        assertThat(again.getElementById("email-current").text()).isEqualTo(member.email); // not kept
        assertThat(again.getElementById("finding:found").hasAttr("checked")).isTrue(); // was not on that form

        var form = member.page("/account");
        member.cookies.getCookieStore().removeAll();
        member.submitTicked(form, "/account", "finding", Map.of(), "found", List.of());
        member.login(member.email, Visitor.PASSWORD);
        assertThat(member.page("/account").getElementById("finding:found").hasAttr("checked"))
                .isFalse();
        assertThat(new Visitor().get(profile(member.email)).statusCode()).isEqualTo(200); // not kept
    }

    @Test
    void theirPortraitIsAtTheNewEmailAtOnceAndNotAtTheOld() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(300, 300));
        for (Algorithm algorithm : Algorithm.values()) {
            assertThat(source(member.email, algorithm)).isEqualTo("portrait");
            assertThat(source("new-" + member.email, algorithm)).startsWith("drawn:");
        }
        changeEmail(member, "new-" + member.email, Visitor.PASSWORD);
        for (Algorithm algorithm : Algorithm.values()) {
            assertThat(source(member.email, algorithm)).startsWith("drawn:");
            assertThat(source("new-" + member.email, algorithm)).isEqualTo("portrait");
        }
    }

    @Test
    void noOtherSiteChangesAnything() {
        var member = Visitor.member();
        var forms = List.of(
                Map.of("finding", "finding", "finding:submit", "x"),
                Map.of(
                        "change",
                        "change",
                        "change:email",
                        "new-" + member.email,
                        "change:password",
                        Visitor.PASSWORD,
                        "change:submit",
                        "x"),
                Map.of("erasure", "erasure", "erasure:password", Visitor.PASSWORD, "erasure:submit", "x"));
        for (Map<String, String> form : forms) {
            assertThat(member.post("/account", form, "Origin", "https://evil.example")
                            .statusCode())
                    .isEqualTo(403);
            member.post("/account", form); // without the state of the page
        }
        assertThat(new Visitor().get("/people/" + member.username).statusCode()).isEqualTo(200);
        assertThat(new Visitor().get(profile(member.email)).statusCode()).isEqualTo(200);
        assertThat(member.page("/account").getElementById("email-current").text())
                .isEqualTo(member.email);
    }

    @Test
    void fieldsAreLabelledForScreenReadersAndPasswordManagers() {
        var member = Visitor.member();
        var page = member.page("/account");
        assertThat(page.getElementById(page.getElementById("change:email").attr("aria-describedby"))
                        .text())
                .startsWith("Used to sign in");
        assertThat(page.select("label[for=change:password], label[for=erasure:password]")
                        .eachText())
                .containsExactly("Password", "Enter your password to confirm");
        var names = page.select("input[autocomplete=username]");
        assertThat(names.eachAttr("value")).containsExactly(member.email, member.email, member.email);
        assertThat(names)
                .allMatch(name -> name.hasAttr("hidden") && name.attr("name").isEmpty());
    }

    private static String source(String email, Algorithm algorithm) {
        return new Visitor()
                .bytes("/avatar/" + EmailHash.of(email, algorithm) + "?d=identicon")
                .headers()
                .firstValue("X-Avatar-Source")
                .orElseThrow();
    }

    private static HttpResponse<String> changeEmail(Visitor member, String email, String password) {
        return member.submit("/account", "change", Map.of("email", email, "password", password));
    }

    private static Document submitted(Visitor member, String language, String form, Map<String, String> values) {
        member.get("/language?to=" + language.substring(0, 2));
        var answer = member.submit("/account", form, values);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String profile(String email) {
        return "/" + EmailHash.of(email, Algorithm.SHA256).hex() + ".json";
    }
}
