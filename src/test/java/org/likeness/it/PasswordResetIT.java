package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Forgotten passwords are replaced by links in messages, known ones on the account page. */
@Tag("slow")
class PasswordResetIT {
    @Test
    void aForgottenPasswordIsReplacedByALink() {
        var member = MailedSite.confirmed();
        String cookie = rememberedCookie(member);
        assertThat(forgot(member.email)).isEqualTo("/forgot?done=true");
        var message = MailedSite.mail().waitFor(member.email, "Choose a new password");
        var opened = MailedSite.visitor().get(MailedSite.path(message.link()));
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(MailedSite.visitor().login(member.email, Visitor.PASSWORD).statusCode())
                .isEqualTo(302);

        var page = MailedSite.open(message.link());
        var weak = MailedSite.visitor().submit(page, "/reset", "reset", Map.of("password", member.username));
        assertThat(weak.body()).contains("Your password must differ");
        assertThat(MailedSite.press(
                        MailedSite.visitor(), message.link(), "reset", Map.of("password", MailedSite.OTHER_PASSWORD)))
                .isEqualTo("/reset?done=true");
        assertThat(MailedSite.visitor().login(member.email, Visitor.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(MailedSite.visitor()
                        .login(member.email, MailedSite.OTHER_PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        MailedSite.assertGone(MailedSite.visitor().get(MailedSite.path(message.link())));
        MailedSite.mail().waitFor(member.email, "Your password was changed");
        assertThat(MailedSite.visitor().get("/profile", "Cookie", cookie).statusCode())
                .isEqualTo(303);
    }

    @Test
    void askingForANewPasswordDoesNotRevealWhoIsRegistered() {
        var known = MailedSite.confirmed();
        String unknown = MailedSite.visitor().email;
        assertThat(forgot(known.email)).isEqualTo(forgot(unknown));
        assertThat(MailedSite.mail().waitFor(unknown).subject()).isEqualTo("No account with this email");
        var unconfirmed = MailedSite.registered();
        MailedSite.mail().waitFor(unconfirmed.email);
        assertThat(forgot(unconfirmed.email)).isEqualTo("/forgot?done=true");
        assertThat(MailedSite.mail().waitFor(unconfirmed.email).subject()).isEqualTo("Confirm your email first");

        var confirmed = MailedSite.confirmedEmails();
        EqualTime.assertFor(() -> asking(confirmed.get()), () -> asking(MailedSite.visitor().email));
    }

    @Test
    void aPasswordIsChangedWithTheCurrentOne() {
        var member = MailedSite.confirmed();
        String cookie = rememberedCookie(member);
        var wrong = member.submit("/account", "new", Map.of("current", "wrong", "password", MailedSite.OTHER_PASSWORD));
        assertThat(wrong.body()).contains("Wrong password. Try again.");
        var right = member.submit(
                "/account", "new", Map.of("current", Visitor.PASSWORD, "password", MailedSite.OTHER_PASSWORD));
        assertThat(Visitor.location(right, 302)).endsWith("/account");
        assertThat(member.page("/account").select("#notice").text()).startsWith("Your password was changed");
        assertThat(MailedSite.visitor()
                        .login(member.email, MailedSite.OTHER_PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        assertThat(MailedSite.visitor().get("/profile", "Cookie", cookie).statusCode())
                .isEqualTo(303);
        MailedSite.mail().waitFor(member.email, "Your password was changed");
    }

    private static String forgot(String email) {
        return Visitor.location(MailedSite.visitor().submit("/forgot", "forgot", Map.of("email", email)), 302);
    }

    private static Runnable asking(String email) {
        var visitor = MailedSite.visitor();
        var page = visitor.page("/forgot");
        return () -> visitor.submit(page, "/forgot", "forgot", Map.of("email", email));
    }

    /** The cookie of another browser of the member, which stays signed in. */
    private static String rememberedCookie(Visitor member) {
        var browser = MailedSite.visitor();
        browser.loginRemembered(member.email, Visitor.PASSWORD);
        return "JREMEMBERMEID=" + browser.cookie("JREMEMBERMEID").getValue();
    }
}
