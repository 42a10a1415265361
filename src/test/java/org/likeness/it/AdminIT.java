package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** What moderators and admins see and do below {@code /admin}, and who may not. */
@Tag("slow")
class AdminIT {
    private static Visitor admin;
    private static Visitor moderator;

    @BeforeAll
    static void somebodyRunsTheSite() {
        admin = MailedSite.admin();
        moderator = MailedSite.moderator();
    }

    private static String page(Visitor member) {
        return FirstAdmin.page(admin, member);
    }

    /** Sends a form of the page about a member, and returns the page that follows. */
    private static Document act(Visitor by, Visitor member, String form, String action, Map<String, String> values) {
        String page = page(member);
        return follow(by, send(by, by.page(page), page, form, action, values));
    }

    private static HttpResponse<String> send(
            Visitor by, Document page, String path, String form, String action, Map<String, String> values) {
        var fields = new LinkedHashMap<>(values);
        fields.put("action", action);
        return by.send(page, path, form, fields);
    }

    /** Sends a form that the page does not have, with a valid token. */
    private static Document forge(Visitor by, Visitor member, String action, Map<String, String> values) {
        var fields = new LinkedHashMap<>(values);
        fields.put("action", action);
        fields.put("csrf", by.csrf());
        return follow(by, by.post(page(member), fields));
    }

    private static Document follow(Visitor by, HttpResponse<String> answer) {
        return by.page(Visitor.location(answer, 303));
    }

    private static String notice(Document page) {
        return page.getElementById("notice").text();
    }

    @Test
    void visitorsSignInFirstAndMembersAreRefused() {
        var member = MailedSite.confirmed();
        for (String path : List.of(
                "/admin", "/admin/queue", "/admin/people", "/admin/people/1", "/admin/log", "/admin/settings")) {
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
    void moderatorsHaveNoPowerOverPeopleWithARole() {
        var other = MailedSite.moderator();
        for (var subject : List.of(admin, other)) {
            assertThat(moderator.page(page(subject)).select("#actions form")).isEmpty();
            for (String action : List.of("block", "rename", "send_reset", "delete_account", "change_role")) {
                var values = Map.of(
                        "username", "x" + subject.username, "nickname", "X", "confirm", subject.username, "role", "");
                assertThat(notice(forge(moderator, subject, action, values)))
                        .as(action)
                        .isEqualTo("Only admins can do this.");
            }
            assertThat(subject.get("/admin/people").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nobodyActsOnThemselves() {
        assertThat(admin.page(page(admin)).select("#block")).isEmpty();
        assertThat(notice(forge(admin, admin, "block", Map.of()))).isEqualTo("You can’t do this to your own account.");
        assertThat(notice(forge(moderator, moderator, "change_role", Map.of("role", "admin"))))
                .isEqualTo("Only admins can do this.");
        assertThat(admin.get("/admin/overview").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyAdminsConfirmEmailsDeleteAndChangeRoles() {
        var member = MailedSite.registered();
        for (String action : List.of("confirm_email", "delete_account", "change_role")) {
            var values = Map.of("confirm", member.username, "role", "moderator");
            assertThat(notice(forge(moderator, member, action, values)))
                    .as(action)
                    .isEqualTo("Only admins can do this.");
        }
        assertThat(notice(forge(admin, member, "change_role", Map.of("role", "moderator"))))
                .startsWith("This needs a member who has confirmed their email");
        assertThat(notice(act(admin, member, "help", "confirm_email", Map.of())))
                .isEqualTo("The email is confirmed.");
        assertThat(MailedSite.banner(member.page("/profile"))).isEmpty();
        assertThat(notice(forge(admin, member, "change_role", Map.of("role", "king"))))
                .startsWith("Nothing was changed.");
    }

    @Test
    void aRoleEndsAllSignInsAndCountsFromTheNext() {
        var member = MailedSite.confirmed();
        FirstAdmin.promote(admin, member, "moderator");
        assertThat(member.get("/admin/people").statusCode()).isEqualTo(200);
        assertThat(notice(act(admin, member, "role-form", "change_role", Map.of("role", ""))))
                .isEqualTo("The role was changed.");
        assertThat(Visitor.location(member.get("/admin/people"), 303)).isEqualTo("/login");
        member.login(member.email, Visitor.PASSWORD);
        assertThat(member.get("/admin/people").statusCode()).isEqualTo(403);
    }

    @Test
    void namesAreChangedForGood() {
        var member = MailedSite.confirmed();
        var other = MailedSite.confirmed();
        String page = page(member);
        var taken = send(
                moderator,
                moderator.page(page),
                page,
                "names",
                "rename",
                Map.of("username", other.username, "nickname", "Kept"));
        assertThat(taken.statusCode()).isEqualTo(422);
        var again = Jsoup.parse(taken.body());
        assertThat(again.getElementById("username-message").text()).startsWith("This username is taken.");
        assertThat(again.getElementById("nickname").val()).isEqualTo("Kept");
        for (String bad : List.of("admin", "a", "two words", "x.json")) {
            assertThat(send(moderator, moderator.page(page), page, "names", "rename", Map.of("username", bad))
                            .statusCode())
                    .as(bad)
                    .isEqualTo(422);
        }
        String name = "n" + member.username;
        assertThat(notice(act(moderator, member, "names", "rename", Map.of("username", name, "nickname", "Renamed"))))
                .isEqualTo("The names were changed.");
        assertThat(member.get("/people/" + member.username).statusCode()).isEqualTo(404);
        assertThat(member.get("/people/" + name).body()).contains("Renamed");
        var mail = MailedSite.mail().waitFor(member.email, "Your names were changed");
        assertThat(mail.text()).contains("@" + name, "Renamed");
        var heir = MailedSite.visitor();
        assertThat(heir.register(heir.email, member.username, "Heir", Visitor.PASSWORD)
                        .body())
                .contains("This username is taken.");
    }

    @Test
    void aPasswordLinkIsMailed() {
        var member = MailedSite.confirmed();
        assertThat(notice(act(moderator, member, "help", "send_reset", Map.of())))
                .startsWith("The member gets an email");
        var link =
                MailedSite.mail().waitFor(member.email, "Choose a new password").link();
        MailedSite.press(MailedSite.visitor(), link, "reset", Map.of("password", MailedSite.OTHER_PASSWORD));
        var browser = MailedSite.visitor();
        assertThat(browser.login(member.email, MailedSite.OTHER_PASSWORD).statusCode())
                .isEqualTo(302);
        assertThat(notice(forge(moderator, MailedSite.registered(), "send_reset", Map.of())))
                .startsWith("This needs a member");
    }

    @Test
    void aPictureIsRemovedWithAReason() {
        var member = MailedSite.confirmed();
        member.upload(Drawn.jpeg(200, 200));
        String picture = member.avatarAtTheTop();
        var seen = moderator.page(page(member));
        assertThat(notice(act(moderator, member, "rating", "change_rating", Map.of("rating", "x"))))
                .isEqualTo("The rating was changed.");
        assertThat(notice(act(moderator, member, "rating", "change_rating", Map.of("rating", "x"))))
                .startsWith("Nothing was changed.");
        assertThat(notice(act(moderator, member, "rating", "change_rating", Map.of("rating", "z"))))
                .startsWith("Nothing was changed.");
        assertThat(notice(act(moderator, member, "picture", "remove_picture", Map.of("reason", "Not you = at all"))))
                .isEqualTo("The picture was removed.");
        assertThat(member.get(picture).statusCode()).isEqualTo(404);
        assertThat(member.page("/profile").select("#restore")).isEmpty();
        var mail = MailedSite.mail().waitFor(member.email, "Your picture was removed");
        assertThat(mail.text()).contains("Not you");

        member.upload(Drawn.jpeg(300, 300));
        String newer = member.avatarAtTheTop();
        assertThat(notice(
                        follow(moderator, send(moderator, seen, page(member), "picture", "remove_picture", Map.of()))))
                .startsWith("Nothing was changed.");
        assertThat(member.get(newer).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountIsDeletedOnceItsNameIsTyped() {
        var member = MailedSite.confirmed();
        String post = member.posted("What stays", "Text");
        String page = page(member);
        var wrong = send(admin, admin.page(page), page, "delete", "delete_account", Map.of("confirm", "somebody"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).getElementById("confirm-message").text())
                .contains("not the username");
        var people = act(
                admin, member, "delete", "delete_account", Map.of("confirm", member.username, "reason", "=1+1 Spam"));
        assertThat(notice(people)).isEqualTo("The account was deleted.");
        assertThat(admin.get(page).statusCode()).isEqualTo(404);
        assertThat(member.get("/people/" + member.username).statusCode()).isEqualTo(404);
        assertThat(admin.get(post).body()).contains("What stays").doesNotContain(member.username);
        assertThat(MailedSite.mail()
                        .waitFor(member.email, "Your account was deleted")
                        .text())
                .contains("Spam");
        assertThat(admin.get("/admin/log/csv").body())
                .contains("\"" + admin.username + "\",\"delete_account\",\"" + member.username + "\",\"'=1+1 Spam\"");
        assertThat(admin.page("/admin/log")
                        .select(".log tr:contains(" + member.username + ")")
                        .text())
                .contains("Deleted the account");
    }

    @Test
    void thePagesAcceptNoOtherMethods() {
        assertThat(admin.send("DELETE", "/admin/people").statusCode()).isEqualTo(405);
        assertThat(admin.send("PUT", "/admin/log").statusCode()).isEqualTo(405);
        assertThat(admin.post("/admin/overview", Map.of("csrf", admin.csrf())).statusCode())
                .isEqualTo(405);
    }
}
