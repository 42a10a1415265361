package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A link in a message confirms a new email, and another restores the old one. */
@Tag("slow")
class EmailChangeIT {
    @Test
    void aNewEmailIsUsedOnceConfirmedAndTheOldOneCanBeRestored() {
        var member = MailedSite.confirmed();
        String fresh = "new-" + member.email;
        assertThat(changed(member, fresh)).startsWith("We’ve sent you an email.");
        assertThat(member.page("/account").select("#email-current").text()).isEqualTo(member.email);
        assertThat(member.get(MailedSite.profile(fresh)).statusCode()).isEqualTo(404);

        MailedSite.confirm(fresh);
        assertThat(member.page("/account").select("#email-current").text()).isEqualTo(fresh);
        assertThat(member.get(MailedSite.profile(fresh)).statusCode()).isEqualTo(200);
        assertThat(member.get(MailedSite.profile(member.email)).statusCode()).isEqualTo(404);

        var warning = MailedSite.mail().waitFor(member.email);
        assertThat(warning.subject()).isEqualTo("Your email was changed");
        assertThat(warning.text()).contains(fresh);
        MailedSite.open(warning.link());
        assertThat(member.get(MailedSite.profile(fresh)).statusCode()).isEqualTo(200);
        String reset = MailedSite.press(MailedSite.visitor(), warning.link(), "restore", Map.of());
        assertThat(reset).startsWith("/reset?token=");
        assertThat(member.get(MailedSite.profile(member.email)).statusCode()).isEqualTo(200);
        assertThat(member.get(MailedSite.profile(fresh)).statusCode()).isEqualTo(404);
        MailedSite.press(
                MailedSite.visitor(),
                MailedSite.url().resolve(reset),
                "reset",
                Map.of("password", MailedSite.OTHER_PASSWORD));
        assertThat(MailedSite.visitor()
                        .login(member.email, MailedSite.OTHER_PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aChangeOfEmailDoesNotRevealWhoIsRegistered() {
        var owner = MailedSite.confirmed();
        var member = MailedSite.confirmed();
        assertThat(changed(member, owner.email)).isEqualTo(changed(member, "new-" + member.email));
        assertThat(MailedSite.mail().waitFor(owner.email).subject()).isEqualTo("Your email is already in use");
        assertThat(member.page("/account").select("#email-current").text()).isEqualTo(member.email);
        var confirmed = MailedSite.confirmedEmails();
        EqualTime.assertFor(
                () -> changing(member, confirmed.get()), () -> changing(member, MailedSite.visitor().email));
    }

    private static Runnable changing(Visitor member, String email) {
        var page = member.page("/account");
        return () -> assertThat(Visitor.location(
                        member.submit(page, "/account", "change", Map.of("email", email, "password", Visitor.PASSWORD)),
                        302))
                .endsWith("/account");
    }

    private static String changed(Visitor member, String email) {
        member.submit("/account", "change", Map.of("email", email, "password", Visitor.PASSWORD));
        return member.page("/account").select("#notice").text();
    }
}
