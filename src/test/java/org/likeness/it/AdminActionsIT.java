package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.it.AdminForms.act;
import static org.likeness.it.AdminForms.follow;
import static org.likeness.it.AdminForms.forge;
import static org.likeness.it.AdminForms.notice;
import static org.likeness.it.AdminForms.page;
import static org.likeness.it.AdminForms.send;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** What moderators and admins can do to members, and what they may not. */
@Tag("slow")
class AdminActionsIT {
    private static Visitor admin;
    private static Visitor moderator;

    @BeforeAll
    static void somebodyRunsTheSite() {
        admin = MailedSite.admin();
        moderator = MailedSite.moderator();
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
}
