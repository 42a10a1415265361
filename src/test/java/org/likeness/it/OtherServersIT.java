package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.fetch.Certificate;
import org.likeness.fetch.PictureServer;
import org.likeness.gravatar.LittleDns;
import org.likeness.picture.Drawn;

/** A server that uses a name server and a picture server of this test. */
@Tag("slow")
class OtherServersIT {
    private static LittleDns dns;
    private static PictureServer pictures;
    private static ServerProcess server;

    @BeforeAll
    static void startServers() throws IOException {
        dns = new LittleDns(LittleDns.records("10 0 443 faces.example.com."));
        var certificate = Certificate.of("dns:localhost");
        pictures = new PictureServer(certificate);
        pictures.at("/ada.jpg", exchange -> PictureServer.answer(exchange, Drawn.jpeg(640, 640)));
        pictures.at("/page.html", exchange -> PictureServer.answer(exchange, "<!DOCTYPE html><html>".getBytes(UTF_8)));
        pictures.redirecting("/inside", 302, "https://127.0.0.1:" + pictures.port() + "/ada.jpg");
        server = ServerProcess.ofThisRun("others");
        Path trust = Files.createDirectories(server.folder).resolve("trust.p12");
        certificate.writeTrust(trust);
        server.start(
                "-Dlikeness.avatar.sources=portrait,qq,libravatar,gravatar",
                "-Dlikeness.libravatar.dns=" + dns.url(),
                "-Dlikeness.import.trusted-hosts=" + pictures.name(),
                "-Djavax.net.ssl.trustStore=" + trust.toAbsolutePath(),
                "-Djavax.net.ssl.trustStorePassword=" + Certificate.PASSWORD);
    }

    @AfterAll
    static void stopServers() {
        server.close();
        pictures.close();
        dns.close();
    }

    private static Visitor member() {
        return new Visitor(server.url()).registered();
    }

    private static JsonObject imported(Visitor member, String address, int status) {
        var answer = member.post(
                "/profile/avatar/import",
                Map.of("csrf", member.csrf(), "address", address),
                "Accept",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Visitor.json(answer);
    }

    @Test
    void theDomainOfAnEmailNamesAnAvatarServerOfItsOwn() {
        var member = member();
        assertThat(member.avatarAtTheTop()).startsWith("https://");
        String avatar = member.avatarAtTheTop();
        for (int i = 0; i < 50 && !avatar.startsWith("https://faces.example.com/"); i++) {
            ServerProcess.pause();
            avatar = member.avatarAtTheTop();
        }
        assertThat(avatar).startsWith("https://faces.example.com/avatar/");
        int asked = dns.asked().size();
        assertThat(dns.asked()).contains("_avatars-sec._tcp.example.com");
        member().avatarAtTheTop();
        assertThat(dns.asked()).as("an answer is good for a day").hasSize(asked);
    }

    @Test
    void aPictureIsImportedFromAnAddress() {
        var member = member();
        JsonObject json = imported(member, pictures.address("/ada.jpg"), 200);
        assertThat(json.getString("source")).isEqualTo("portrait");
        assertThat(member.avatarAtTheTop()).startsWith("/portraits/");

        var again = member.post(
                "/profile/avatar/import", Map.of("csrf", member.csrf(), "address", pictures.address("/ada.jpg")));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(member.page("/profile").getElementById("notice").text()).startsWith("Your new picture was saved.");
    }

    /** A refusal leaves the portrait unchanged. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 400 | This isn’t a link.",
                "ada.jpg | 400 | This isn’t a link.",
                "http://localhost/ada.jpg | 400 | must start with https://",
                "https://127.0.0.1/ada.jpg | 422 | We couldn’t reach this link",
                "https://[::ffff:127.0.0.1]/ada.jpg | 422 | We couldn’t reach this link",
                "https://169.254.169.254/latest/meta-data | 422 | We couldn’t reach this link",
                "https://localhost/ada.jpg | 422 | We couldn’t reach this link",
                "SITE/inside | 422 | We couldn’t reach this link",
                "SITE/nothing | 422 | There is no picture at this link.",
                "SITE/page.html | 415 | This is a web page, not a picture."
            })
    void refusesAnythingButAPictureOfAPublicServer(String address, int status, String text) {
        var member = member();
        member.upload(Drawn.jpeg(400, 400));
        String before = member.avatarAtTheTop();

        JsonObject problem = imported(member, address.replace("SITE", pictures.address("")), status);

        assertThat(problem.getString("detail")).contains(text);
        assertThat(member.avatarAtTheTop()).isEqualTo(before);
    }

    @Test
    void theLogKnowsTheIdOfAnErrorPage() throws IOException {
        var page = Jsoup.parse(new Visitor(server.url()).get("/nothing-here").body());
        server.waitForLog(List.of("error " + page.select("#error-id").text() + ": 404 for GET /nothing-here"));
    }

    @Test
    void nothingIsFetchedWithoutAToken() {
        var answer = member().post(
                        "/profile/avatar/import", Map.of("csrf", "guessed", "address", pictures.address("/ada.jpg")));
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
