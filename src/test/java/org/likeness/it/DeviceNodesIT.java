package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes with one database and one mail server: devices, mail about new browsers, and password attempts of strangers. */
@Tag("slow")
class DeviceNodesIT {
    private static final int FREE_ATTEMPTS = 3;

    private static MailServer mail;
    private static ServerProcess one;
    private static ServerProcess two;

    @BeforeAll
    static void startServers() throws IOException {
        mail = MailServer.started();
        String database = PostgresServer.ofThisRun().newDatabase();
        one = ServerProcess.ofThisRun("node1", Application.likeness(), Optional.of(database));
        two = ServerProcess.ofThisRun("node2", Application.likeness(), Optional.of(database));
        String[] settings = mail.settings(
                "-Dlikeness.url=" + one.url(),
                "-Dlikeness.limits.sign-ins=" + FREE_ATTEMPTS,
                "-Dlikeness.accounts.confirmation=off",
                "-Dlikeness.remote=off",
                "-Dlikeness.data=" + one.data());
        one.start(settings);
        two.start(settings);
    }

    @AfterAll
    static void stopServers() {
        two.close();
        one.close();
        mail.close();
    }

    @Test
    void aDeviceIsSignedOutOnEveryNode() {
        var member = new Visitor(one.url()).registered();
        var session = new Visitor(two.url());
        session.login(member.email, Visitor.PASSWORD);
        var remembered = new Visitor(two.url());
        remembered.loginRemembered(member.email, Visitor.PASSWORD);
        assertThat(member.page("/account").select(".devices li")).hasSize(3);
        member.post("/account/devices", Map.of("csrf", member.csrf(), "device", "others"));
        for (Visitor other : List.of(session, remembered)) {
            assertThat(other.page("/").select(".site-me")).isEmpty();
            other.forgetSession();
            assertThat(other.page("/").select(".site-me")).isEmpty();
        }
        assertThat(member.page("/").select(".site-me")).hasSize(1);
    }

    @Test
    void aSignInFromANewBrowserIsReportedByMailOnce() {
        var member = new Visitor(one.url()).registered();
        var another = new Visitor(two.url());
        another.login(member.username, Visitor.PASSWORD);
        var message = mail.waitFor(member.email);
        assertThat(message.subject()).isEqualTo("New sign-in to your account");
        assertThat(message.text()).contains("an unknown browser", "127.0.0.1");
        another.post("/logout", Map.of("csrf", another.csrf()));
        another.login(member.username, Visitor.PASSWORD);
        member.submitTicked("/account", "mail", Map.of(), "wanted", List.of()); // not ticked
        new Visitor(one.url()).login(member.username, Visitor.PASSWORD);
        member.submitTicked("/account", "mail", Map.of(), "wanted", List.of("on"));
        new Visitor(two.url()).login(member.email, Visitor.PASSWORD);
        mail.waitFor(member.email);
        assertThat(mail.messagesTo(member.email)).hasSize(2);
    }

    @Test
    void strangersDelayEachOtherButNoBrowserThatTheMemberUsedBefore() throws IOException {
        var member = new Visitor(one.url()).registered();
        String cookie = "browser=" + member.cookie("browser").getValue();
        for (int i = 0; i < FREE_ATTEMPTS; i++) {
            assertThat(status(member.username, "wrong password", "", "127.0.1." + i))
                    .isEqualTo(200);
        }
        boolean delayed = false;
        for (int i = 0; i < 4 && !delayed; i++) { // the first delays are short
            delayed = status(member.username, "wrong password", "", "127.0.2." + i) == 429;
        }
        assertThat(delayed).isTrue();
        assertThat(status("nobody", "wrong password", "", "127.0.3.1")).isEqualTo(200);
        assertThat(status(member.username, Visitor.PASSWORD, cookie, "127.0.3.2"))
                .isBetween(302, 303);
    }

    /** The status of a sign-in from this address. */
    private static int status(String login, String password, String cookie, String from) throws IOException {
        var fields = FilledForm.fields(new Visitor(one.url()).page("/login"), "login");
        fields.putAll(Map.of("login:email", login, "login:password", password));
        String body = FilledForm.encoded(fields);
        try (var client = new LoopbackSocket(one.url(), from)) {
            client.send("POST /login HTTP/1.1\r\nHost: " + one.url().getAuthority()
                    + "\r\nConnection: close\r\nCookie: "
                    + cookie + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body);
            return client.status();
        }
    }
}
