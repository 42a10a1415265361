package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** A blocked account: nobody can sign in to it, and nobody sees it. */
@Tag("slow")
class BlockIT {
    private static Visitor moderator;

    private Visitor member;

    @BeforeAll
    static void somebodyModerates() {
        moderator = MailedSite.moderator();
    }

    @BeforeEach
    void somebodyIsSignedIn() {
        member = MailedSite.confirmed();
    }

    private void act(String form, String action, Map<String, String> values, String notice) {
        String page = FirstAdmin.page(moderator, member);
        var fields = new LinkedHashMap<>(values);
        fields.put("action", action);
        Visitor.location(moderator.send(page, form, fields), 303);
        assertThat(moderator.page(page).getElementById("notice").text()).isEqualTo(notice);
    }

    private void block(Map<String, String> values) {
        act("block", "block", values, "The account is blocked.");
    }

    private void unblock() {
        act("help", "unblock", Map.of(), "The account is no longer blocked.");
    }

    @Test
    void endsEverySignIn() {
        var remembered = MailedSite.visitor();
        remembered.loginRemembered(member.email, Visitor.PASSWORD);
        String token = member.csrf();
        block(Map.of("reason", "Spam, spam"));

        assertThat(Visitor.location(member.get("/profile"), 303)).isEqualTo("/login");
        assertThat(member.multipart(
                                "photo.jpg", Drawn.jpeg(200, 200), Map.of("csrf", token), "Accept", "application/json")
                        .statusCode())
                .isEqualTo(401);
        remembered.forgetSession();
        assertThat(Visitor.location(remembered.get("/profile"), 303)).isEqualTo("/login");
        var mail = MailedSite.mail().waitFor(member.email, "Your account was blocked");
        assertThat(mail.text()).contains("@" + member.username, "Spam, spam");

        unblock();
        assertThat(Visitor.location(member.get("/profile"), 303)).isEqualTo("/login");
        assertThat(member.login(member.email, Visitor.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void isToldToWhoKnowsThePasswordOnly() {
        block(Map.of());
        assertThat(MailedSite.visitor().login(member.email, Visitor.PASSWORD).body())
                .contains("This account is blocked.");
        assertThat(MailedSite.visitor().login(member.email, "wrong password").body())
                .contains("Wrong email, username or password.")
                .doesNotContain("blocked");
    }

    @Test
    void endsLinksAndSendsNoNewOnes() {
        MailedSite.visitor().submit("/forgot", "forgot", Map.of("email", member.email));
        var link =
                MailedSite.mail().waitFor(member.email, "Choose a new password").link();
        block(Map.of());
        MailedSite.assertGone(MailedSite.visitor().get(MailedSite.path(link)));
        MailedSite.visitor().submit("/forgot", "forgot", Map.of("email", member.email));
        assertThat(MailedSite.mail()
                        .waitFor(member.email, "Your account is blocked")
                        .links())
                .noneMatch(each -> each.getPath().startsWith("/reset"));
    }

    @Test
    void hidesProfileAndPicture() {
        member.upload(Drawn.jpeg(200, 200));
        String picture = member.avatarAtTheTop();
        String hash = "/avatar/" + EmailHash.of(member.email, Algorithm.SHA256) + "?d=404";
        var visitor = MailedSite.visitor();
        assertThat(visitor.get(hash).statusCode()).isEqualTo(200);
        block(Map.of());

        assertThat(visitor.get("/people/" + member.username).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/people/" + member.username + "/card").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/people").body()).doesNotContain("@" + member.username);
        assertThat(visitor.get(MailedSite.profile(member.email)).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/" + member.username + ".json").statusCode()).isEqualTo(404);
        assertThat(visitor.get(picture).statusCode()).isEqualTo(404);
        assertThat(visitor.get(hash).statusCode()).isEqualTo(404);
        assertThat(MailedSite.source(member.email)).startsWith("drawn:");

        unblock();
        assertThat(visitor.get(picture).statusCode()).as("known from before").isEqualTo(404);
        member.login(member.email, Visitor.PASSWORD);
        assertThat(visitor.get(member.avatarAtTheTop()).statusCode()).isEqualTo(200);
        assertThat(visitor.get(hash).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/people/" + member.username).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsOrHidesWhatTheMemberWrote() {
        String post = member.posted("By somebody blocked", "Text");
        var other = MailedSite.confirmed();
        String others = other.posted("By somebody else", "Text");
        String place = member.commented(others, "A comment by somebody blocked");
        String comment = others + "/comments/" + place.substring(place.lastIndexOf('-') + 1);
        block(Map.of());
        assertThat(other.get(post).body()).contains("By somebody blocked", "@" + member.username);
        assertThat(other.get(others).body()).contains("A comment by somebody blocked");
        for (String page : new String[] {post, others, "/"}) {
            assertThat(other.page(page).select("a[href=/people/" + member.username + "]"))
                    .as(page)
                    .isEmpty();
        }
        unblock();

        block(Map.of("hide", "true"));
        assertThat(other.get(post).statusCode()).isEqualTo(404);
        assertThat(other.get("/").body()).doesNotContain("By somebody blocked");
        assertThat(other.get(others).body()).doesNotContain("A comment by somebody blocked");
        assertThat(other.get(comment).statusCode()).isEqualTo(404);
        assertThat(moderator.get(post).statusCode()).isEqualTo(200);
        assertThat(moderator.page(FirstAdmin.page(moderator, member)).text()).contains("Hidden");

        unblock();
        assertThat(other.get(post).body()).contains("By somebody blocked");
        assertThat(other.get(others).body()).contains("A comment by somebody blocked");
    }

    @Test
    void twoClicksBlockOnce() {
        String page = FirstAdmin.page(moderator, member);
        var form = moderator.page(page);
        var values = Map.of("action", "block", "reason", "Twice");
        Visitor.location(moderator.send(form, page, "block", values), 303);
        Visitor.location(moderator.send(form, page, "block", values), 303);
        assertThat(moderator.page(page).getElementById("notice").text()).startsWith("Nothing was changed.");
        assertThat(moderator.page(page).select(".log tbody tr")).hasSize(1);
    }
}
