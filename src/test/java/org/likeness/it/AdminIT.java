package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.it.AdminForms.page;
import static org.likeness.it.AdminForms.send;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** What moderators and admins see below {@code /admin}, and who may open it. */
@Tag("slow")
class AdminIT {
    private static Visitor admin;
    private static Visitor moderator;

    @BeforeAll
    static void somebodyRunsTheSite() {
        admin = MailedSite.admin();
        moderator = MailedSite.moderator();
    }

    @Test
    void visitorsSignInFirstAndMembersAreRefused() {
        var member = MailedSite.confirmed();
        for (String path : List.of(
                "/admin",
                "/admin/queue",
                "/admin/guests",
                "/admin/guests/1",
                "/admin/people",
                "/admin/people/1",
                "/admin/log",
                "/admin/settings")) {
            var visitor = MailedSite.visitor();
            assertThat(Visitor.location(visitor.get(path), 303)).as(path).isEqualTo("/login");
            assertThat(member.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(member.get(path).headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .isPresent();
        }
        var visitor = MailedSite.visitor();
        visitor.get("/admin/people");
        assertThat(Visitor.location(visitor.login(moderator.username, Visitor.PASSWORD), 302))
                .endsWith("/admin/people");
        assertThat(visitor.get("/admin/people").statusCode()).isEqualTo(200);
    }

    @Test
    void moderatorsDoNotSeeThePagesOfAdmins() {
        assertThat(Visitor.location(moderator.get("/admin"), 303)).isEqualTo("/admin/queue");
        assertThat(Visitor.location(admin.get("/admin"), 303)).isEqualTo("/admin/overview");
        for (String path : List.of("/admin/overview", "/admin/log", "/admin/log/csv", "/admin/settings")) {
            assertThat(moderator.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(admin.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(admin.get(path).headers().firstValue("Cache-Control"))
                    .as(path)
                    .hasValue("private, no-store");
        }
    }

    @Test
    void theOverviewAndTheSettingsShowTheStateOfTheSite() {
        var overview = admin.page("/admin/overview");
        assertThat(Long.parseLong(
                        overview.getElementById("count-accounts").text().replace(",", "")))
                .isPositive();
        assertThat(overview.select(".chart rect")).hasSize(30);
        assertThat(overview.getElementById("remote-fine")).isNotNull();
        assertThat(overview.getElementById("without-mail")).isNull();
        var settings = admin.page("/admin/settings");
        assertThat(settings.select("#settings tr:contains(likeness.mail.host)").text())
                .contains("127.0.0.1");
        assertThat(settings.select("#settings tr:contains(likeness.upload.max-bytes)")
                        .text())
                .contains("10485760", "Default");
    }

    @Test
    void peopleAreFoundByTheBeginningOfTheirNamesOrTheirEmail() {
        var member = MailedSite.confirmed();
        member.submit("/profile", "profile", Map.of("nickname", "Zoë " + member.username));
        for (String search : List.of(
                member.username.toUpperCase(Locale.ROOT),
                "zoe%20" + member.username,
                "ZO%C3%8B%20" + member.username,
                member.email.replace("@", "%40"),
                "%40" + member.username)) {
            assertThat(found(search)).as(search).contains("@" + member.username);
        }
        for (String search : List.of(
                "%25" + member.username,
                "_" + member.username.substring(1),
                member.username + "%00",
                "nobody%40nowhere.example")) {
            assertThat(found(search)).as(search).isEmpty();
        }
        assertThat(admin.page("/admin/people?q=nobody-at-all").getElementById("nobody"))
                .isNotNull();
    }

    private static List<String> found(String search) {
        return moderator
                .page("/admin/people?q=" + search)
                .select("#accounts .handle")
                .eachText();
    }

    @Test
    void filtersShowThoseWhoNeedAttention() {
        var unconfirmed = MailedSite.registered();
        var pictured = MailedSite.confirmed();
        pictured.upload(Drawn.jpeg(200, 200));
        assertThat(filtered("unconfirmed"))
                .contains("@" + unconfirmed.username)
                .doesNotContain("@" + pictured.username);
        assertThat(filtered("portrait")).contains("@" + pictured.username).doesNotContain("@" + unconfirmed.username);
        assertThat(filtered("staff"))
                .contains("@" + admin.username, "@" + moderator.username)
                .doesNotContain("@" + pictured.username);
        assertThat(filtered("all")).contains("@" + pictured.username, "@" + unconfirmed.username);
        assertThat(filtered("no-such-filter")).contains("@" + pictured.username);
    }

    private static List<String> filtered(String filter) {
        return moderator
                .page("/admin/people?filter=" + filter)
                .select("#accounts .handle")
                .eachText();
    }

    @Test
    void thePageAboutAMemberShowsEverything() {
        var member = MailedSite.confirmed();
        member.upload(Drawn.jpeg(400, 400));
        String post = member.posted("About everything", "Text");
        member.commented(post, "And a comment");
        var page = moderator.page(page(member));
        assertThat(page.getElementById("facts").text()).contains(member.email, "Member");
        assertThat(page.select("#pictures img").eachAttr("width")).containsExactly("40", "80", "160", "200", "400");
        assertThat(moderator
                        .get(page.select("#pictures img").last().attr("src"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(page.text()).contains("About everything", "And a comment");
        assertThat(page.select("#devices li")).hasSize(1);
    }

    @Test
    void unknownMembersFormsAndTokensAreRefused() {
        assertThat(moderator.get("/admin/people/999999999").statusCode()).isEqualTo(404);
        assertThat(moderator.get("/admin/people/x").statusCode()).isEqualTo(404);
        assertThat(moderator.get("/admin/texts/post-999999999").statusCode()).isEqualTo(404);
        var member = MailedSite.confirmed();
        String page = page(member);
        assertThat(moderator.post(page, Map.of("action", "block")).statusCode()).isEqualTo(403);
        assertThat(moderator
                        .post(page, Map.of("action", "promote", "csrf", moderator.csrf()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(moderator.post(page, Map.of("csrf", moderator.csrf())).statusCode())
                .isEqualTo(400);
        assertThat(moderator
                        .post("/admin/people/999999999", Map.of("action", "block", "csrf", moderator.csrf()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(member.get("/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void aReasonIsALineOfAtMost300Characters() {
        var member = MailedSite.confirmed();
        String page = page(member);
        for (String reason : List.of("x".repeat(301), "two\u202elines")) {
            var answer = send(moderator, moderator.page(page), page, "block", "block", Map.of("reason", reason));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).getElementById("problem")).isNotNull();
        }
        assertThat(member.get("/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void thePagesAcceptNoOtherMethods() {
        assertThat(admin.send("DELETE", "/admin/people").statusCode()).isEqualTo(405);
        assertThat(admin.send("PUT", "/admin/log").statusCode()).isEqualTo(405);
        assertThat(admin.post("/admin/overview", Map.of("csrf", admin.csrf())).statusCode())
                .isEqualTo(405);
    }
}
