package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** Members get everything that the site stores about them. */
class ExportIT {
    @Test
    void hasEverythingAboutTheMember() throws Exception {
        var member = Visitor.member();
        member.submit(
                "/profile",
                "profile",
                Map.of("bio", "Counts \"everything\" 数", "website", "https://ada.example", "location", "London"));
        member.upload(Drawn.jpeg(600, 400), Map.of("words", "A gradient", "rating", "g"));
        String post = member.posted("On engines", "It *might* act.");
        member.commented(post, "Or not.");
        new Visitor().commentedAsGuest(post, "Somebody else’s words");

        String path = OwnData.exported(member);
        byte[] archive = OwnData.downloaded(member, path);
        assertThat(OwnData.downloaded(member, path)).isEqualTo(archive); // as often as they like
        var files = OwnData.files(archive);
        assertThat(files.keySet())
                .containsExactly(
                        "likeness.json",
                        "profile.json",
                        "portrait/40.jpg",
                        "portrait/80.jpg",
                        "portrait/160.jpg",
                        "portrait/200.jpg",
                        "portrait/400.jpg",
                        "portrait/cleaned.jpg",
                        "portrait.json",
                        "posts.json",
                        "comments.json",
                        "devices.json");
        var manifest = OwnData.json(files, "likeness.json").asJsonObject();
        assertThat(manifest.getString("format")).isEqualTo("likeness-export");
        assertThat(manifest.getInt("version")).isEqualTo(1);
        assertThat(path).endsWith(manifest.getString("export"));

        var profile = OwnData.json(files, "profile.json").asJsonObject();
        assertThat(profile.getString("username")).isEqualTo(member.username);
        assertThat(profile.getString("email")).isEqualTo(member.email);
        assertThat(profile.getBoolean("emailConfirmed")).isTrue();
        assertThat(profile.getString("nickname")).isEqualTo("Nick of " + member.username);
        assertThat(profile.getString("bio")).isEqualTo("Counts \"everything\" 数");
        assertThat(profile.getString("website")).isEqualTo("https://ada.example");
        assertThat(profile.getString("location")).isEqualTo("London");
        assertThat(profile.getJsonObject("settings").toString())
                .isEqualTo(
                        "{\"language\":\"en\",\"discoverable\":true,\"signInMail\":true,\"replyMail\":true,\"allowedSources\":null}");

        var portrait = OwnData.json(files, "portrait.json").asJsonObject();
        assertThat(portrait.getString("description")).isEqualTo("A gradient");
        assertThat(portrait.getString("rating")).isEqualTo("g");
        assertThat(portrait.getJsonObject("cropSource").toString())
                .isEqualTo(
                        "{\"file\":\"portrait/cleaned.jpg\",\"width\":600,\"height\":400,\"x\":100,\"y\":0,\"side\":400}");
        assertThat(files.get("portrait/80.jpg"))
                .isEqualTo(member.bytes(member.avatarAtTheTop().replaceFirst("[0-9]+\\.jpg$", "80.jpg"))
                        .body());

        var posts = OwnData.json(files, "posts.json").asJsonArray();
        assertThat(posts).hasSize(1);
        assertThat(posts.getJsonObject(0).getString("text")).isEqualTo("It *might* act.");
        assertThat(post).endsWith("/" + posts.getJsonObject(0).getInt("id"));
        var comments = OwnData.json(files, "comments.json").asJsonArray();
        assertThat(comments).hasSize(1);
        assertThat(comments.getJsonObject(0).getString("text")).isEqualTo("Or not.");
        assertThat(comments.getJsonObject(0).getString("postTitle")).isEqualTo("On engines");
        var devices = OwnData.json(files, "devices.json").asJsonArray();
        assertThat(devices).hasSize(1);
        assertThat(devices.getJsonObject(0).getString("address")).isEqualTo("127.0.0.1");
    }

    @Test
    void isForItsOwnerOnly() throws Exception {
        var member = Visitor.member();
        String path = OwnData.exported(member);
        assertThat(Visitor.member().get(path).statusCode()).isEqualTo(404);
        assertThat(member.get(path + "0").statusCode()).isEqualTo(404);
        assertThat(member.get("/account/export/").statusCode()).isEqualTo(404);
        var visitor = new Visitor();
        assertThat(Visitor.location(visitor.get(path), 303)).endsWith("/login");
        var signedIn = visitor.login(member.email, Visitor.PASSWORD);
        assertThat(Visitor.location(signedIn, 302)).endsWith(path);
        OwnData.files(visitor.bytes(path).body())
                .forEach((name, file) -> assertThat(file).as(name).isNotEmpty());
    }

    @Test
    void isMadeOnceADay() throws Exception {
        var member = Visitor.member();
        String csrf = member.csrf();
        String path = OwnData.exported(member);
        var page = member.page("/account");
        assertThat(page.select("#export")).isEmpty();
        Visitor.location(member.post("/account/export", Map.of("csrf", csrf)), 303);
        var answer = member.page("/account");
        assertThat(answer.select("#notice").text()).startsWith("You can request one export a day.");
        assertThat(answer.select("#export-ready a").attr("href")).isEqualTo(path);
        assertThat(member.post("/account/export", Map.of("csrf", "wrong")).statusCode())
                .isEqualTo(403);
        assertThat(Visitor.location(new Visitor().post("/account/export", Map.of()), 303))
                .endsWith("/login");
    }

    @Test
    void goesWithItsAccount() throws Exception {
        var member = Visitor.member();
        String path = OwnData.exported(member);
        member.submit("/account", "erasure", Map.of("password", Visitor.PASSWORD));
        assertThat(Visitor.member().get(path).statusCode()).isEqualTo(404);
    }

    @Tag("slow")
    @Test
    void isReportedByEmail() throws Exception {
        var member = MailedSite.confirmed();
        String path = OwnData.exported(member);
        var message = MailedSite.mail().waitFor(member.email);
        assertThat(message.subject()).isEqualTo("Your data is ready");
        assertThat(message.link()).isEqualTo(MailedSite.url().resolve(path));
        assertThat(OwnData.files(OwnData.downloaded(member, path))).containsKey("profile.json");
    }
}
