package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** Deleted accounts are hidden for a week first, and links in messages delete accounts or take them back. */
@Tag("slow")
class GraceIT {
    @Test
    void aDeletedAccountIsHiddenAndCanBeTakenBack() {
        var member = MailedSite.confirmed();
        member.upload(Drawn.jpeg(300, 300));
        String portrait = member.avatarAtTheTop();
        String post = member.posted("Last words", "Farewell");
        member.commented(post, "And thanks");
        var elsewhere = MailedSite.visitor();
        elsewhere.loginRemembered(member.email, Visitor.PASSWORD);
        MailedSite.mail().waitFor(member.email, "New sign-in to your account");

        assertThat(member.page("/account").select("#grace").text()).startsWith("For 7 days");
        var answer = member.submit("/account", "erasure", Map.of("password", Visitor.PASSWORD));
        assertThat(member.page(Visitor.location(answer, 302)).select("#notice").text())
                .startsWith("Your account is hidden and will be deleted in 7 days.");
        assertThat(elsewhere.page("/").select(".site-me")).isEmpty();
        assertHidden(member, portrait, post);
        assertThat(MailedSite.visitor().login(member.email, Visitor.PASSWORD).body())
                .contains("Wrong email, username or password.");

        URI link = MailedSite.mail()
                .waitFor(member.email, "Your account will be deleted")
                .link();
        var page = MailedSite.open(link);
        assertThat(page.select("main").text()).contains("@" + member.username);
        assertHidden(member, portrait, post); // a mail scanner opens links, too
        assertThat(MailedSite.press(MailedSite.visitor(), link, "keep", Map.of()))
                .isEqualTo("/keep?done=true");
        MailedSite.assertGone(MailedSite.visitor().submit(page, "/keep", "keep", Map.of()));
        MailedSite.assertGone(MailedSite.visitor().get(MailedSite.path(link)));

        Visitor.location(member.login(member.email, Visitor.PASSWORD), 302);
        assertThat(status(member.avatarAtTheTop())).isEqualTo(200);
        assertThat(status(portrait)).isEqualTo(404); // it has another address now
        assertThat(status("/people/" + member.username)).isEqualTo(200);
        assertThat(MailedSite.source(member.email)).isEqualTo("portrait");
        assertThat(MailedSite.visitor().page(post).html()).contains("@" + member.username);
    }

    private static void assertHidden(Visitor member, String portrait, String post) {
        assertThat(status(portrait)).isEqualTo(404);
        for (String path : new String[] {"", "/card"}) {
            assertThat(status("/people/" + member.username + path)).isEqualTo(404);
        }
        assertThat(status("/" + member.username + ".json")).isEqualTo(404);
        assertThat(status(MailedSite.profile(member.email))).isEqualTo(404);
        assertThat(MailedSite.source(member.email)).startsWith("drawn:");
        assertThat(MailedSite.visitor().page("/people").html()).doesNotContain(member.username);
        var page = MailedSite.visitor().page(post);
        assertThat(page.text()).contains("Farewell", "And thanks", "Former member");
        assertThat(page.html()).doesNotContain(member.username);
        assertThat(MailedSite.visitor().page("/").html()).doesNotContain(member.username);
    }

    @Test
    void aLinkDeletesAnAccountWithoutThePassword() {
        var member = MailedSite.confirmed();
        URI link = erasureLink(member);
        var page = MailedSite.open(link);
        assertThat(page.select("main").text()).contains("@" + member.username);
        assertThat(status("/people/" + member.username)).isEqualTo(200);

        var other = MailedSite.confirmed();
        MailedSite.assertGone(other.get(MailedSite.path(link)));
        MailedSite.assertGone(other.submit(page, "/erase", "erase", Map.of()));
        assertThat(status("/people/" + member.username)).isEqualTo(200);

        assertThat(MailedSite.press(member, link, "erase", Map.of())).isEqualTo("/");
        assertThat(member.page("/").select(".site-me")).isEmpty();
        assertThat(status("/people/" + member.username)).isEqualTo(404);
        MailedSite.assertGone(MailedSite.visitor().get(MailedSite.path(link)));
        MailedSite.assertGone(MailedSite.visitor().submit(page, "/erase", "erase", Map.of()));
        assertThat(status("/people/" + other.username)).isEqualTo(200);
    }

    @Test
    void aLinkWorksInAnotherBrowserToo() {
        var member = MailedSite.confirmed();
        var visitor = MailedSite.visitor();
        assertThat(MailedSite.press(visitor, erasureLink(member), "erase", Map.of()))
                .isEqualTo("/");
        assertThat(visitor.page("/").select("#notice").text()).startsWith("Your account is hidden");
        assertThat(member.page("/").select(".site-me")).isEmpty();
    }

    @Test
    void theAnswerIsTheSameHoweverManyLinksAreRequested() {
        var member = MailedSite.confirmed();
        String csrf = member.csrf();
        for (int i = 0; i < 7; i++) {
            assertThat(requested(member, csrf)).startsWith("We’ve sent a link that deletes your account");
        }
        var unconfirmed = MailedSite.registered();
        assertThat(unconfirmed.page("/account").select("#erasure-link")).isEmpty();
        assertThat(requested(unconfirmed, unconfirmed.csrf()))
                .startsWith("We’ve sent a link that deletes your account");
        MailedSite.mail().waitFor(unconfirmed.email, "Confirm your email");
        MailedSite.confirm(confirmedAgain(unconfirmed));
        assertThat(MailedSite.mail().messagesTo(unconfirmed.email))
                .noneMatch(message -> message.subject().equals("Delete your account"));

        assertThat(member.post("/account/erase", Map.of("csrf", "wrong")).statusCode())
                .isEqualTo(403);
        assertThat(Visitor.location(MailedSite.visitor().post("/account/erase", Map.of()), 303))
                .endsWith("/login");
    }

    /** Requests a message that comes after all others. */
    private static String confirmedAgain(Visitor member) {
        member.post("/confirm/again", Map.of("csrf", member.csrf()));
        return member.email;
    }

    private static String requested(Visitor member, String csrf) {
        HttpResponse<String> answer = member.post("/account/erase", Map.of("csrf", csrf));
        assertThat(Visitor.location(answer, 303)).endsWith("/account");
        return member.page("/account").select("#notice").text();
    }

    private static URI erasureLink(Visitor member) {
        Visitor.location(member.send("/account", "erasure-link", Map.of()), 303);
        return MailedSite.mail().waitFor(member.email, "Delete your account").link();
    }

    private static int status(String path) {
        return MailedSite.visitor().bytes(path).statusCode();
    }
}
