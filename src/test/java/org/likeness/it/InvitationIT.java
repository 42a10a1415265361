package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** A server where people need an invitation. Its database has invitations, and accounts that wait for approval. */
@Tag("slow")
class InvitationIT {
    private static final String INVALID = "This invitation isn’t valid.";

    private static InvitationRows rows;
    private static ServerProcess server;

    @BeforeAll
    static void startServer() throws IOException {
        String database = PostgresServer.ofThisRun().newDatabase();
        rows = new InvitationRows(database);
        server = ServerProcess.ofThisRun("invitation", Application.likeness(), Optional.of(database));
        server.start("-Dlikeness.accounts.registration=invitation");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void withoutOneThePageSaysWhatToDo() {
        var visitor = visitor();
        var page = visitor.page("/register");
        assertThat(page.getElementById("register")).isNull();
        assertThat(page.getElementById("uninvited").text()).isEqualTo("You need an invitation to sign up here.");
        assertThat(page.select("main").text()).contains("Ask the people who run this site");
        assertThat(visitor.page("/").select("a[href=/register]")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "%00",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "%F0%9F%98%80&invitation=b",
            })
    void anInvalidOneIsExplained(String token) {
        assertExplained(visitor().page("/register?invitation=" + token));
    }

    @Test
    void soIsOneThatExpiredOrWasRevokedOrUsedUp() {
        assertExplained(visitor().page(link(rows.invite(1, "now() - interval '1 minute'", "null"))));
        assertExplained(visitor().page(link(rows.invite(1, "now() + interval '1 day'", "now()"))));
        String token = rows.invite(1);
        assertThat(visitor().page(link(token)).getElementById("register")).isNotNull();
        assertRegistered(register(visitor(), token));
        assertExplained(visitor().page(link(token)));
    }

    @Test
    void theFormKeepsItThroughErrors() {
        String token = rows.invite(1);
        var visitor = visitor();
        var opened = visitor.get(link(token));
        assertThat(opened.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        var wrong = visitor.submit(
                Jsoup.parse(opened.body()),
                "/register",
                "register",
                Map.of("email", "x", "username", visitor.username, "nickname", "Nick", "password", Visitor.PASSWORD));
        assertThat(wrong.body()).contains("Enter an email like");
        assertThat(rows.used(token)).isZero();
        var right = visitor.submit(
                Jsoup.parse(wrong.body()),
                "/register",
                "register",
                Map.of("email", visitor.email, "password", Visitor.PASSWORD));
        assertRegistered(right);
        assertThat(rows.used(token)).isEqualTo(1);
    }

    @Test
    void aFailedRegistrationUsesNothing() {
        var member = visitor();
        assertRegistered(register(member, rows.invite(1)));
        String token = rows.invite(1);
        var other = visitor();
        var answer = other.submit(
                other.page(link(token)),
                "/register",
                "register",
                Map.of(
                        "email",
                        other.email,
                        "username",
                        member.username,
                        "nickname",
                        "N",
                        "password",
                        "quite another"));
        assertThat(answer.body()).contains("This username is taken.");
        assertThat(rows.used(token)).isZero();
    }

    @Test
    void theLastPlaceIsForOneOfThoseWhoRegisterAtOnceAndTheOthersKeepWhatTheyTyped() throws Exception {
        String token = rows.invite(1);
        var attempts = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 4; i++) {
            var visitor = visitor();
            var page = visitor.page(link(token));
            attempts.add(() -> visitor.submit(page, "/register", "register", values(visitor)));
        }
        var threads = Executors.newFixedThreadPool(attempts.size());
        var statuses = new ArrayList<Integer>();
        for (var attempt : threads.invokeAll(attempts)) {
            var answer = attempt.get();
            statuses.add(answer.statusCode() / 100);
            if (answer.statusCode() == 200) {
                var page = Jsoup.parse(answer.body());
                assertThat(page.select(".field-message").text()).contains(INVALID);
                assertThat(page.getElementById("register:nickname").val()).startsWith("Nick of");
            }
        }
        threads.shutdown();
        assertThat(statuses).containsExactlyInAnyOrder(3, 2, 2, 2);
        assertThat(rows.used(token)).isEqualTo(1);
    }

    @Test
    void aSecondClickSignsIn() {
        String token = rows.invite(1);
        var visitor = visitor();
        var page = visitor.page(link(token));
        assertRegistered(visitor.submit(page, "/register", "register", values(visitor)));
        assertRegistered(visitor.submit(page, "/register", "register", values(visitor)));
        assertThat(rows.used(token)).isEqualTo(1);
    }

    @Test
    void aFormWithoutItIsRefused() {
        var visitor = visitor();
        var page = visitor.page(link(rows.invite(1)));
        page.select("input[name=invitation]").remove();
        var answer = visitor.submit(page, "/register", "register", values(visitor));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You need an invitation to sign up here.");
        assertThat(visitor.login(visitor.email, Visitor.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyElseSeesAnAccountThatWaitsForApproval() {
        var member = visitor();
        assertRegistered(register(member, rows.invite(1)));
        member.upload(Drawn.jpeg(300, 300));
        String hash = EmailHash.of(member.email, Algorithm.SHA256).hex();
        List<String> pages = List.of(
                "/people/" + member.username,
                "/people/" + member.username + "/card",
                "/" + hash + ".json",
                "/" + member.username + ".json",
                "/v3/profiles/" + member.username);
        for (String page : pages) {
            assertThat(visitor().get(page).statusCode()).as(page).isEqualTo(200);
        }
        rows.execute("update account set waiting = true where username = '" + member.username + "'");
        rows.execute("delete from email_hash where account_id = (select id from account where username = '"
                + member.username + "')");
        var other = visitor();
        assertRegistered(register(other, rows.invite(1)));
        for (String page : pages) {
            assertThat(visitor().get(page).statusCode()).as(page).isEqualTo(404);
            assertThat(other.get(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(other.get("/people").body()).doesNotContain(member.username);
        assertThat(member.get("/people/" + member.username.toUpperCase(Locale.ROOT))
                        .statusCode())
                .isEqualTo(301);
        assertThat(member.page("/people/" + member.username)
                        .select("#unapproved")
                        .text())
                .contains("waiting for approval");
        assertThat(member.upload(Drawn.jpeg(200, 200)).statusCode()).isEqualTo(200);

        rows.execute("update account set waiting = false where username = '" + member.username + "'");
        assertThat(other.get("/people").body()).contains(member.username);
        assertThat(member.page("/").select("#unapproved")).isEmpty();
    }

    private static void assertExplained(Document page) {
        assertThat(page.getElementById("register")).isNull();
        assertThat(page.getElementById("uninvited").text()).startsWith(INVALID);
        assertThat(page.select("main").text()).contains("Ask the people who run this site");
    }

    private static void assertRegistered(HttpResponse<String> answer) {
        assertThat(Visitor.location(answer, 302)).endsWith("/profile");
    }

    private static Visitor visitor() {
        return new Visitor(server.url());
    }

    private static String link(String token) {
        return "/register?invitation=" + token;
    }

    private static HttpResponse<String> register(Visitor visitor, String token) {
        return visitor.submit(visitor.page(link(token)), "/register", "register", values(visitor));
    }

    private static Map<String, String> values(Visitor visitor) {
        return Map.of(
                "email", visitor.email,
                "username", visitor.username,
                "nickname", "Nick of " + visitor.username,
                "password", Visitor.PASSWORD);
    }

    @Test
    void anAdminInvitesAndRevokes() {
        var admin = visitor();
        String form = admin.page(FirstAdmin.link(server))
                .select("main a[href^=/register]")
                .attr("href");
        Visitor.location(admin.submit(admin.page(form), "/register", "register", values(admin)), 302);
        FirstAdmin.make(admin, server);
        assertExplained(visitor().page(form));
        for (var values : List.of(
                Map.of("uses", "0"),
                Map.of("uses", "1001"),
                Map.of("days", "366"),
                Map.of("days", "x"),
                Map.of("note", "x".repeat(201)))) {
            assertThat(admin.send("/admin/invitations", "invitation", values).statusCode())
                    .as(values.toString())
                    .isEqualTo(422);
        }
        assertThat(admin.page("/admin/invitations").select("#invitations li:contains(For Ada)"))
                .isEmpty();

        var made = admin.send("/admin/invitations", "invitation", Map.of("uses", "2", "note", "For Ada"));
        assertThat(made.statusCode()).isEqualTo(200);
        String link = Jsoup.parse(made.body()).getElementById("link").val();
        assertThat(link).contains("/register?invitation=");
        String token = link.substring(link.indexOf('=') + 1);
        Visitor.location(register(visitor(), token), 302);
        var row = admin.page("/admin/invitations").select("#invitations li:contains(For Ada)");
        assertThat(row.text()).contains("1 of 2 used");

        String id = row.select("button[name=revoke]").val();
        for (String notice : List.of("The invitation was revoked.", "Nothing was changed.")) {
            var answer = admin.post("/admin/invitations", Map.of("csrf", admin.csrf(), "revoke", id));
            Visitor.location(answer, 303);
            assertThat(admin.page("/admin/invitations").getElementById("notice").text())
                    .startsWith(notice);
        }
        assertExplained(visitor().page(link(token)));
        assertThat(admin.get("/admin/log/csv").body()).contains("create_invitation", "revoke_invitation", "For Ada");
    }
}
