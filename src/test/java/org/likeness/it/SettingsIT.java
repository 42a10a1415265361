package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** A server whose settings differ from the defaults: among others, it works on one picture at a time. */
@Tag("slow")
class SettingsIT {
    private static final int LARGEST = (4 << 20) + 20_000;
    private static final int CLIENTS = 24;

    private static ServerProcess server;
    private static @Nullable Visitor admin;

    @BeforeAll
    static void startServer() throws IOException {
        server = ServerProcess.ofThisRun("settings");
        AddedLanguages.write(server);
        OwnBrand.write(server);
        server.start(OwnBrand.with(
                "-Dlikeness.url=http://site.example",
                "-Dlikeness.pictures.at-once=1",
                "-Dlikeness.pictures.engine=portable",
                "-Dlikeness.upload.max-bytes=" + LARGEST,
                "-Dlikeness.gravatar.base-url=https://weavatar.com/avatar",
                "-Dlikeness.gravatar.hash=md5",
                "-Dlikeness.avatar.default=retro",
                "-Dlikeness.avatar.rating=pg",
                "-Dlikeness.accounts.registration=approval",
                "-Dlikeness.accounts.domains=example.com,example.net",
                "-Dlikeness.accounts.refused-domains=example.net",
                "-Dlikeness.accounts.refused-words=casino"));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void areApplied() {
        var member = new Visitor(server.url()).registered();
        assertThat(member.avatarAtTheTop()).matches("https://weavatar\\.com/avatar/[0-9a-f]{32}\\?s=40&d=retro&r=pg");
        var response = member.upload(new byte[LARGEST + 1]);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("at most 4.02 MB");
        assertThat(member.upload("a.png", Drawn.png(40, 40), Map.of(), "Accept", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSiteHasItsOwnName() {
        OwnBrand.assertNamed(server, admin());
    }

    @Test
    void theSiteHasItsOwnLook() throws IOException {
        OwnBrand.assertShown(server);
        OwnBrand.assertIcons(server);
    }

    @Test
    void aNewMemberWaitsForApproval() {
        var member = new Visitor(server.url());
        var page = member.page("/register");
        assertThat(page.select("label[for='register:reason']").text()).startsWith("Why would you like");
        assertThat(page.getElementById("domains").text()).endsWith("end in: example.com.");
        var values = new HashMap<>(Map.of(
                "email", member.email,
                "username", member.username,
                "nickname", "Nick",
                "password", Visitor.PASSWORD,
                "reason", "x".repeat(501)));
        assertThat(member.submit(page, "/register", "register", values).body()).contains("Use at most 500 characters.");
        values.put("reason", "I like\nchess");
        Visitor.location(member.submit(page, "/register", "register", values), 302);

        assertThat(member.page("/").select("#unapproved").text()).contains("waiting for approval");
        assertThat(member.page("/account").getElementById("domains").text()).endsWith("end in: example.com.");
        assertThat(member.page("/").select("a[href=/posts/new]")).isEmpty();
        assertThat(member.upload(Drawn.jpeg(300, 300)).statusCode()).isEqualTo(200);
        assertThat(Visitor.location(member.submit("/profile", "profile", Map.of("bio", "Hidden")), 302))
                .endsWith("/profile");
        assertThat(member.page("/people/" + member.username).text()).contains("Hidden");
        var visitor = new Visitor(server.url());
        assertThat(visitor.get("/people/" + member.username).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/people/" + member.username + "/card").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/people").body()).doesNotContain(member.username);
        String hash = EmailHash.of(member.email, Algorithm.SHA256).hex();
        assertThat(visitor.get("/" + hash + ".json").statusCode()).isEqualTo(404);
        assertThat(visitor.bytes("/avatar/" + hash + "?d=404").statusCode()).isEqualTo(404);
        assertRefusedToWrite(member);
        assertThat(visitor.bytes("/avatar/" + hash + "?d=404").statusCode()).isEqualTo(404);

        var admin = admin();
        var waiting = admin.page("/admin/people?filter=waiting")
                .select("#accounts a[href=" + FirstAdmin.page(admin, member) + "]");
        assertThat(waiting).hasSize(1);
        String about = FirstAdmin.page(admin, member);
        assertThat(admin.page(about).getElementById("facts").text()).contains("Awaiting approval", "I like chess");
        Visitor.location(admin.send(about, "approval", Map.of("action", "approve_account")), 303);
        assertThat(admin.page(about).getElementById("notice").text()).isEqualTo("The account was approved.");
        assertThat(visitor.page("/people/" + member.username).text()).contains("Hidden");
        assertThat(member.page("/").select("#unapproved")).isEmpty();
        member.posted("At last", "Text");
    }

    @Test
    void anAccountIsRefusedWithAReason() {
        var admin = admin();
        var member = new Visitor(server.url()).registered();
        String about = FirstAdmin.page(admin, member);
        var without = admin.send(about, "refusal", Map.of("action", "refuse_account"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(without.body()).getElementById("problem").text()).contains("Say why");
        Visitor.location(admin.send(about, "refusal", Map.of("action", "refuse_account", "reason", "Spam")), 303);
        assertThat(admin.get(about).statusCode()).isEqualTo(404);
        assertThat(Visitor.location(member.get("/profile"), 303)).isEqualTo("/login");
        assertThat(admin.get("/admin/log/csv").body()).contains("refuse_account", member.username, "Spam");
    }

    /** The first one makes the site's admin, who then needs no approval. */
    private static synchronized Visitor admin() {
        if (admin == null) {
            admin = new Visitor(server.url()).registered();
            FirstAdmin.make(admin, server);
        }
        return admin;
    }

    private static void assertRefusedToWrite(Visitor member) {
        var form = member.get("/posts/new");
        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(form.body()).contains("once your account has been approved");
        assertThat(Jsoup.parse(form.body()).getElementById("post")).isNull();
        var sent = member.post("/posts/new", Map.of("csrf", member.csrf(), "title", "Title", "text", "Typed"));
        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(sent.body()).getElementById("text").val()).isEqualTo("Typed");
        assertThat(new Visitor(server.url()).page("/").select("#posts li")).isEmpty();
    }

    @Test
    void someDomainsAndWordsAreRefused() {
        for (String domain : List.of("example.org", "mail.example.com", "example.net", "sub.example.net")) {
            var visitor = new Visitor(server.url());
            var answer = visitor.register("a@" + domain, visitor.username, "Nick", Visitor.PASSWORD);
            assertThat(message(answer)).isEqualTo("Use an email that ends in one of these: example.com.");
        }
        var visitor = new Visitor(server.url());
        assertThat(message(visitor.register(visitor.email, "best.CAS1N0", "Nick", Visitor.PASSWORD)))
                .startsWith("This username contains a word");
        assertThat(message(visitor.register(visitor.email, visitor.username, "C\u0430sino", Visitor.PASSWORD)))
                .startsWith("This name contains a word");
        var member = new Visitor(server.url()).registered();
        assertThat(message(member.submit(
                        "/account", "change", Map.of("email", "a@example.org", "password", Visitor.PASSWORD))))
                .isEqualTo("Use an email that ends in one of these: example.com.");
        assertThat(message(member.submit("/profile", "profile", Map.of("nickname", "Casino Royale"))))
                .startsWith("This name contains a word");
    }

    private static String message(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body()).select(".field-message").text();
    }

    @Test
    void withoutAMailServerMessagesAreWrittenToFiles() throws Exception {
        server.waitForLog(List.of("likeness.mail.host is not set: no email is sent"));
        var member = new Visitor(server.url()).registered();
        new Visitor(server.url()).submit("/forgot", "forgot", Map.of("email", member.email));
        var mail = mail(member);
        assertThat(mail.subject()).isEqualTo("Choose a new password");
        assertThat(mail.header("From")).containsExactly("\"" + OwnBrand.NAME + "\" <likeness@localhost>");
    }

    /** The first message to a member. */
    static ReceivedMail mail(Visitor member) throws Exception {
        Path folder = server.data().resolve("mail");
        String told = "Mail to " + member.email + " is in " + folder + File.separator;
        server.waitForLog(List.of(told));
        var file = Pattern.compile(Pattern.quote(told) + "(\\d+\\.eml)").matcher(Files.readString(server.log()));
        assertThat(file.find()).isTrue();
        try (var in = Files.newInputStream(folder.resolve(file.group(1)))) {
            return ReceivedMail.of(in);
        }
    }

    @Test
    void languagesAreFiles() throws Exception {
        AddedLanguages.assertShown(server);
    }

    @Test
    void uploadsBeyondTheLimitAreAskedToComeBack() throws Exception {
        server.waitForLog(List.of("Pictures are decoded by the portable engine"));
        byte[] slow =
                Drawn.withScans(Drawn.progressiveJpeg(Drawn.quarters(3_000, 3_000, BufferedImage.TYPE_INT_RGB)), 30);
        var members = new ArrayList<Visitor>();
        for (int i = 0; i < CLIENTS; i++) {
            members.add(new Visitor(server.url()).registered());
        }
        var threads = Executors.newFixedThreadPool(CLIENTS);
        var answers = new ArrayList<Future<HttpResponse<String>>>();
        for (Visitor member : members) {
            answers.add(threads.submit(() -> member.upload(slow)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
            statuses.add(answer.get().statusCode());
            if (answer.get().statusCode() == 503) {
                assertThat(answer.get().headers().firstValue("Retry-After")).hasValue("10");
                assertThat(Visitor.json(answer.get()).getString("detail")).contains("Try again in a few seconds");
            }
        }
        assertThat(statuses).contains(200, 503).containsOnly(200, 503);
        assertThat(members.get(statuses.indexOf(503)).upload(Drawn.jpeg(80, 80)).statusCode())
                .isEqualTo(200);
    }
}
