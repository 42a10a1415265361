package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.picture.Drawn;

/** Emails are confirmed by links in messages. */
@Tag("slow")
class ConfirmationIT {
    @Test
    void connectsNothingWithAnEmailBeforeItsOwnerConfirmsIt() {
        var member = MailedSite.registered();
        assertThat(member.upload(Drawn.jpeg(300, 300)).statusCode()).isEqualTo(200);
        assertThat(MailedSite.banner(member.page("/"))).contains(member.email);
        assertThat(MailedSite.source(member.email)).startsWith("drawn:");
        assertThat(member.get(MailedSite.profile(member.email)).statusCode()).isEqualTo(404);

        var message = MailedSite.mail().waitFor(member.email);
        assertThat(message.subject()).isEqualTo("Confirm your email");
        assertThat(message.text()).contains("@" + member.username, "24 hours");
        var elsewhere = MailedSite.visitor();
        var page = elsewhere.page(MailedSite.path(message.link())); // a mail scanner does this, too
        assertThat(page.select("main").text()).contains(member.email, "@" + member.username);
        assertThat(MailedSite.source(member.email)).startsWith("drawn:");

        assertThat(MailedSite.press(elsewhere, message.link(), "confirm", Map.of()))
                .isEqualTo("/confirm?done=true");
        assertThat(elsewhere.page("/confirm?done=true").select("#done")).hasSize(1);
        assertThat(MailedSite.source(member.email)).isEqualTo("portrait");
        assertThat(member.get(MailedSite.profile(member.email)).statusCode()).isEqualTo(200);
        assertThat(MailedSite.banner(member.page("/"))).isEmpty();
    }

    @Test
    void aLinkWorksOnceOnly() {
        var member = MailedSite.registered();
        URI link = MailedSite.mail().waitFor(member.email).link();
        assertThat(MailedSite.press(MailedSite.visitor(), link, "confirm", Map.of()))
                .isEqualTo("/confirm?done=true");
        MailedSite.assertGone(MailedSite.visitor().get(MailedSite.path(link)));
    }

    @Test
    void onlyOneOfSimultaneousClicksCounts() throws Exception {
        var member = MailedSite.registered();
        URI link = MailedSite.mail().waitFor(member.email).link();
        var clicks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 4; i++) {
            var visitor = MailedSite.visitor();
            var page = visitor.page(MailedSite.path(link));
            clicks.add(
                    () -> visitor.submit(page, "/confirm", "confirm", Map.of()).statusCode() / 100);
        }
        var threads = Executors.newFixedThreadPool(clicks.size());
        var statuses = new ArrayList<Integer>();
        for (var each : threads.invokeAll(clicks)) {
            statuses.add(each.get());
        }
        threads.shutdown();
        assertThat(statuses).containsExactlyInAnyOrder(3, 4, 4, 4);
        assertThat(MailedSite.banner(member.page("/"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/confirm",
                "/confirm?token=",
                "/confirm?token=nonsense",
                "/confirm?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/confirm?token=%00",
                "/confirm?token=%F0%9F%98%80&token=b",
                "/reset?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/restore?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/erase?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/keep?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/replies/confirm?token=%00",
                "/replies/stop?token=%00",
            })
    void anInvalidLinkSaysWhatToDo(String path) {
        MailedSite.assertGone(MailedSite.visitor().get(path));
    }

    @Test
    void aLinkWorksForItsPurposeOnly() {
        var member = MailedSite.registered();
        String token = MailedSite.mail().waitFor(member.email).link().getQuery();
        MailedSite.assertGone(MailedSite.visitor().get("/reset?" + token));
        MailedSite.assertGone(MailedSite.visitor().get("/restore?" + token));
        assertThat(MailedSite.visitor().get("/confirm?" + token).statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkOfADeletedAccountDoesNothing() {
        var member = MailedSite.registered();
        URI link = MailedSite.mail().waitFor(member.email).link();
        var page = MailedSite.open(link);
        member.submit("/account", "erasure", Map.of("password", Visitor.PASSWORD));
        MailedSite.assertGone(MailedSite.visitor().submit(page, "/confirm", "confirm", Map.of()));
        MailedSite.assertGone(MailedSite.visitor().get(MailedSite.path(link)));
    }

    @Test
    void theOwnerOfAnEmailGetsItFromASquatter() {
        var squatter = MailedSite.registered();
        MailedSite.mail().waitFor(squatter.email);
        var owner = MailedSite.visitor();
        owner.register(squatter.email, owner.username, "Owner", MailedSite.OTHER_PASSWORD);
        MailedSite.confirm(squatter.email);

        assertThat(MailedSite.banner(owner.page("/"))).isEmpty();
        assertThat(MailedSite.banner(squatter.page("/"))).startsWith("Another account has confirmed your email");
        assertThat(MailedSite.visitor().login(squatter.email, Visitor.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(MailedSite.visitor()
                        .login(squatter.email, MailedSite.OTHER_PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        assertThat(MailedSite.visitor()
                        .login(squatter.username, Visitor.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        String third = "third-" + squatter.email;
        squatter.submit("/account", "change", Map.of("email", third, "password", Visitor.PASSWORD));
        MailedSite.confirm(third);
        assertThat(MailedSite.banner(squatter.page("/"))).isEmpty();
    }

    @Test
    void registrationDoesNotRevealWhoIsRegistered() {
        var owner = MailedSite.confirmed();
        var other = MailedSite.visitor();
        var known = other.register(owner.email, other.username, "Eve", MailedSite.OTHER_PASSWORD);
        var unknown = MailedSite.visitor();
        var fresh = unknown.register(unknown.email, unknown.username, "Eve", MailedSite.OTHER_PASSWORD);
        assertThat(known.statusCode()).isEqualTo(fresh.statusCode());
        assertThat(known.headers().firstValue("Location"))
                .isEqualTo(fresh.headers().firstValue("Location"));
        assertThat(MailedSite.banner(other.page("/")).replace(owner.email, "x"))
                .isEqualTo(MailedSite.banner(unknown.page("/")).replace(unknown.email, "x"));
        var message = MailedSite.mail().waitFor(owner.email);
        assertThat(message.subject()).isEqualTo("You already have an account");
        assertThat(message.text()).contains("@" + owner.username).doesNotContain("confirm?");
    }

    @Test
    void sendsTheLinkAgainAFewTimes() {
        var member = MailedSite.registered();
        MailedSite.mail().waitFor(member.email);
        assertThat(again(member)).isEqualTo("We’ve sent the link again. If it doesn’t arrive, check your spam folder.");
        MailedSite.confirm(member.email);
        assertThat(member.page("/account").select("#confirm-again")).isEmpty();

        var impatient = MailedSite.registered();
        for (int i = 0; i < 7; i++) {
            again(impatient);
        }
        assertThat(MailedSite.mail().messagesTo(impatient.email)).hasSizeLessThanOrEqualTo(5);
        assertThat(MailedSite.visitor().post("/confirm/again", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(impatient.post("/confirm/again", Map.of("csrf", "wrong")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void writesInTheLanguageOfTheMember() {
        var member = MailedSite.visitor();
        member.get("/language?to=zh");
        member.register(member.email, member.username, "艾达", Visitor.PASSWORD);
        assertThat(MailedSite.mail().waitFor(member.email).subject()).isEqualTo("请验证邮箱");
        member.get("/language?to=en");
        member.page("/");
        again(member);
        assertThat(MailedSite.mail().waitFor(member.email).subject()).isEqualTo("Confirm your email");
    }

    private static String again(Visitor member) {
        member.post("/confirm/again", Map.of("csrf", member.csrf()));
        return member.page("/account").select("#notice").text();
    }
}
