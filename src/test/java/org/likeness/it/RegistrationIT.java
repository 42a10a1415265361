package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationIT {

    @Test
    void signsInAndShowsTheProfile() {
        var visitor = new Visitor();
        var response = visitor.register(visitor.email, visitor.username, "Ada", Visitor.PASSWORD);
        assertThat(response.statusCode()).isBetween(302, 303);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/profile");
        assertThat(visitor.page("/profile").select(".site-me-name").text()).isEqualTo("Ada");
    }

    @Test
    void startsWithTheGravatarOfTheEmail() {
        var picture = Visitor.member().page("/").selectFirst(".site-me img.likeness-avatar");
        assertThat(picture).isNotNull();
        assertThat(picture.attr("src")).matches("https://www\\.gravatar\\.com/avatar/[0-9a-f]{64}\\?s=40&d=identicon");
        assertThat(picture.attr("srcset")).contains("s=40&d=identicon 1x, ").endsWith("?d=identicon 2x");
    }

    @ParameterizedTest
    @CsvSource({
        "not-an-address, fine.name, Nick, correct horse, Enter an email like name@example.com.",
        "'', fine.name, Nick, correct horse, Enter your email.",
        "a@example.com, x, Nick, correct horse, Use 2–30 characters: a–z",
        "a@example.com, .dot, Nick, correct horse, Use 2–30 characters: a–z",
        "a@example.com, with space, Nick, correct horse, Use 2–30 characters: a–z",
        "a@example.com, Admin, Nick, correct horse, This username is reserved.",
        "a@example.com, fine.name, ' ', correct horse, Enter the name others will see.",
        "a@example.com, fine.name, Nick, short12, Use 8–128 characters.",
        "a@example.com, fine.name, Nick, PassWord1, This password is too common",
        "a@example.com, fine.name, Nick, 12345678, This password is too common",
        "a@example.com, fine.name, Nick, 19051978, This password is too common",
        "a@example.com, fine.name, Nick, zzzzzzzz, repeats a single character",
        "a@example.com, fine.name, Nick, '         ', repeats a single character",
        "a@example.com, fine.name, Nick, Fine.Name, must differ from your username",
        "a@example.com, fine.name, Nick of Fine, nick of fine, must differ from your username",
        "a@example.com, fine.name, Nick, A@Example.COM, must differ from your username",
        "abcd-efgh@example.com, fine.name, Nick, abcd-EFGH, must differ from your username",
    })
    void showsTheErrorAtTheField(String email, String username, String nickname, String password, String message) {
        var response = new Visitor().register(email, username, nickname, password);
        assertThat(response.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(response.body());
        assertThat(page.select(".field-message").eachText())
                .singleElement()
                .asString()
                .contains(message);
        assertThat(page.getElementById("register:nickname").val()).isEqualTo(nickname); // nothing typed is lost
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "username", "nickname", "password"})
    void refusesAFormWithoutOneOfItsFields(String field) {
        var visitor = new Visitor();
        var page = visitor.page("/register");
        page.select("[name='register:" + field + "']").remove();
        var values = new HashMap<>(Map.of(
                "email",
                visitor.email,
                "username",
                visitor.username,
                "nickname",
                "Nick",
                "password",
                Visitor.PASSWORD));
        values.remove(field);
        var response = visitor.submit(page, "/register", "register", values);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(response.body()).select(".field-message").text()).isNotEmpty();
        assertThat(visitor.page("/").select(".site-me-name")).isEmpty();
    }

    @Test
    void refusesAnEmailAndAUsernameThatAreTakenInAnyCase() {
        var first = Visitor.member();
        var second = new Visitor();
        assertThat(second.register(first.email.toUpperCase(Locale.ROOT), second.username, "Eve", "another password")
                        .body())
                .contains("This email is already registered.");
        assertThat(second.register(second.email, first.username.toUpperCase(Locale.ROOT), "Eve", Visitor.PASSWORD)
                        .body())
                .contains("This username is taken.");
    }

    @Test
    void refusesAnEmailThatIsTooLongInLowerCaseOnly() {
        String email = "İ".repeat(32) + "@" + ("b".repeat(63) + ".").repeat(3) + "com";
        var visitor = new Visitor();
        var response = visitor.register(email, visitor.username, "Ada", Visitor.PASSWORD);
        assertThat(response.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(response.body());
        assertThat(page.select(".field-message").eachText())
                .containsExactly("This email is too long. Use another one.");
        assertThat(page.getElementById("register:email").val()).isEqualTo(email);
    }

    @Test
    void signsInAMemberWhoIsRegisteredAlready() {
        var member = Visitor.member();
        var again = new Visitor();
        var response = again.register(member.email, again.username, "Another", Visitor.PASSWORD);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/profile");
        assertThat(again.page("/").select(".site-me-name").text()).isEqualTo("Nick of " + member.username);
    }

    @Test
    void givesOneAccountAndOneClearMessageWhenTwoRegisterAtOnce() throws Exception {
        var names = new Visitor();
        var attempts = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 4; i++) {
            String password = Visitor.PASSWORD + i; // the same one would sign in
            attempts.add(() -> new Visitor().register(names.email, names.username, "Ada", password));
        }
        var threads = Executors.newFixedThreadPool(attempts.size());
        List<Integer> statuses = new ArrayList<>();
        for (var attempt : threads.invokeAll(attempts)) {
            var response = attempt.get();
            statuses.add(response.statusCode() / 100);
            if (response.statusCode() == 200) {
                assertThat(Jsoup.parse(response.body()).select(".field-message").eachText())
                        .startsWith("This email is already registered. Sign in, or use another email.")
                        .isSubsetOf(
                                "This email is already registered. Sign in, or use another email.",
                                "This username is taken. Choose another one.");
            }
        }
        threads.shutdown();
        assertThat(statuses).containsExactlyInAnyOrder(3, 2, 2, 2);
    }

    @Test
    void answersInChineseIfRequested() {
        var page = new Visitor().page("/register", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.1");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select("h1").text()).isEqualTo("注册");
    }

    @Test
    void answersInEnglishIfNoRequestedLanguageIsKnown() {
        var page = new Visitor().page("/register", "Accept-Language", "sv,pl;q=0.5");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("Sign up");
    }
}
