package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Registration does not reveal who is registered where emails have to be confirmed. */
@Tag("slow")
class EqualRegistrationIT {
    @Test
    void saysTheSameForAnyEmail() {
        var owner = MailedSite.confirmed();
        assertThat(wordsAfterRegistering(owner.email))
                .isEqualTo(wordsAfterRegistering(MailedSite.visitor().email))
                .contains("we’ve sent a link to EMAIL");
        assertThat(MailedSite.mail().waitFor(owner.email).subject()).isEqualTo("You already have an account");
    }

    @Test
    void takesTheSameTimeForAnyEmail() {
        var confirmed = MailedSite.confirmedEmails();
        EqualTime.assertFor(() -> registering(confirmed.get()), () -> registering(MailedSite.visitor().email));
    }

    /** Also the second registration with an email, whose first one has not been confirmed, is like any other. */
    @Test
    void saysTheSameForAnEmailThatWaitsForConfirmation() {
        var first = MailedSite.registered();
        assertThat(wordsAfterRegistering(first.email)).isEqualTo(wordsAfterRegistering(MailedSite.visitor().email));
    }

    /** Otherwise, registering with a member's username would reveal whether an email is theirs. */
    @Test
    void aTakenUsernameIsRefusedInTheSameWayForItsOwnEmail() {
        var owner = MailedSite.confirmed();
        String stranger = MailedSite.visitor().email;
        assertThat(refused(owner.email, owner.username))
                .isEqualTo(refused(stranger, owner.username))
                .startsWith("This username is taken.");
        EqualTime.assertFor(
                () -> () -> refused(owner.email, owner.username), () -> () -> refused(stranger, owner.username));
    }

    private static String refused(String email, String username) {
        return messages(MailedSite.visitor()
                .register(email, username, "Nick", MailedSite.OTHER_PASSWORD)
                .body());
    }

    private static String messages(String page) {
        return Jsoup.parse(page).select(".field-message").text();
    }

    private static String wordsAfterRegistering(String email) {
        var visitor = MailedSite.visitor();
        String next = Visitor.location(visitor.register(email, visitor.username, "Nick", Visitor.PASSWORD), 302);
        return next + visitor.page("/profile").text().replace(email, "EMAIL").replace(visitor.username, "USERNAME");
    }

    private static Runnable registering(String email) {
        var visitor = MailedSite.visitor();
        var page = visitor.page("/register");
        var values =
                Map.of("email", email, "username", visitor.username, "nickname", "Nick", "password", Visitor.PASSWORD);
        return () -> Visitor.location(visitor.submit(page, "/register", "register", values), 302);
    }
}
