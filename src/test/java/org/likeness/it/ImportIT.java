package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** Members bring what they have exported from another site. */
class ImportIT {
    private static final String ORIGIN = "a".repeat(64);
    private static final String MANIFEST =
            "{\"format\":\"likeness-export\",\"version\":1,\"origin\":\"" + ORIGIN + "\"}";

    @Test
    void anExportBecomesProfilePortraitPostsAndComments() throws Exception {
        var ada = Visitor.member();
        ada.submit("/profile", "profile", Map.of("nickname", "Ada", "bio", "Counts.", "location", "London"));
        ada.upload(Drawn.jpeg(600, 400), Map.of("words", "A gradient"));
        String post = ada.posted("On engines", "It *might* act.");
        ada.commented(post, "Or not.");
        ada.commented(Visitor.member().posted("Not hers", "Text"), "A comment elsewhere");
        byte[] archive = OwnData.downloaded(ada, OwnData.exported(ada));

        var other = Visitor.member();
        assertThat(OwnData.imported(other, archive))
                .isEqualTo(
                        "Imported: your profile, your picture, 1 post, 1 comment. 1 comment was not imported, because"
                                + " its post is not yours here.");
        var page = other.page("/people/" + other.username);
        assertThat(page.select("h1").text()).contains("Ada");
        assertThat(page.text()).contains("Counts.", "London");
        assertThat(other.page("/account").getElementById("email-current").text())
                .isEqualTo(other.email);
        assertThat(other.avatarAtTheTop()).startsWith("/portraits/").isNotEqualTo(ada.avatarAtTheTop());
        var copied = other.page(page.select("a:contains(On engines)").attr("href"));
        assertThat(copied.text()).contains("It might act.", "Or not.", "@" + other.username);
        assertThat(copied.select("time").attr("datetime"))
                .isEqualTo(ada.page(post).select("time").attr("datetime"));

        assertThat(OwnData.imported(other, archive))
                .startsWith("Imported: your profile, your picture. 2 posts and comments are already here.");
        assertThat(other.page("/people/" + other.username).select("a:contains(On engines)"))
                .hasSize(page.select("a:contains(On engines)").size());
        assertThat(OwnData.imported(ada, archive)) // where it comes from
                .startsWith("Imported: your profile, your picture. 3 posts and comments are already here.");
    }

    @Test
    void textsObeyTheRulesOfTheForms() {
        var member = Visitor.member();
        String times = "\"written\":\"2020-01-02T03:04:05Z\"";
        String posts = "[{\"id\":1,\"title\":\"Good\",\"text\":\"Text\"," + times + "},"
                + "{\"id\":2,\"title\":\"\",\"text\":\"No title\"," + times + "},"
                + "{\"id\":3,\"title\":\"Long\",\"text\":\"" + "x".repeat(20_001) + "\"," + times + "},"
                + "{\"id\":4,\"title\":\"Control\",\"text\":\"a\\u0000b\"," + times + "},"
                + "{\"id\":5,\"title\":\"Blank\",\"text\":\" \\n \"," + times + "},"
                + "{\"id\":6,\"title\":\"Future\",\"text\":\"Text\",\"written\":\"2999-01-01T00:00:00Z\"}]";
        String profile = "{\"nickname\":\"\\u202eevil\",\"website\":\"javascript:alert(1)\"}";
        var files = files("profile.json", profile, "posts.json", posts);
        String receipt = OwnData.imported(member, OwnData.archive(files));
        assertThat(receipt)
                .startsWith("Imported: 1 post. Your profile was not imported")
                .contains("5 posts and comments were not imported: too long");
        assertThat(member.page("/people/" + member.username).text()).contains("Nick of " + member.username, "Good");
    }

    @Test
    void hostileArchivesChangeNothing() {
        var member = Visitor.member();
        String before = member.page("/people/" + member.username).select("main").text();
        assertThat(OwnData.imported(member, "no zip".getBytes(UTF_8))).startsWith("This file is not a ZIP file");
        assertThat(OwnData.imported(member, new byte[0])).startsWith("Choose the ZIP file");
        for (String name : List.of("../../evil.jsp", "/tmp/evil", "portrait/../../evil.jpg")) {
            assertThat(OwnData.imported(member, OwnData.archive(files(name, "evil"))))
                    .startsWith("This ZIP file is not an export of a member’s data.");
        }
        assertThat(OwnData.imported(member, bomb())).startsWith("This ZIP file is not an export of a member’s data.");
        assertThat(OwnData.imported(member, OwnData.archive(files("profile.json", "{\"nickname\":"))))
                .startsWith("This export is damaged");
        assertThat(OwnData.imported(member, OwnData.archive(files("posts.json", "[{\"id\":"))))
                .startsWith("This export is damaged");
        assertThat(OwnData.imported(
                        member,
                        OwnData.archive(Map.of(
                                "likeness.json",
                                MANIFEST.replace("\"version\":1", "\"version\":2")
                                        .getBytes(UTF_8)))))
                .startsWith("This export comes from a newer version");
        assertThat(OwnData.imported(
                        member, OwnData.archive(Map.of("likeness.json", "{\"format\":\"other\"}".getBytes(UTF_8)))))
                .startsWith("This ZIP file is not an export of a member’s data.");
        assertThat(member.page("/people/" + member.username).select("main").text())
                .isEqualTo(before);
    }

    @Test
    void aPictureIsAnUploadLikeAnyOther() {
        var member = Visitor.member();
        var files = files("portrait.json", "{}");
        files.put("portrait/cleaned.png", "no picture".getBytes(UTF_8));
        assertThat(OwnData.imported(member, OwnData.archive(files)))
                .isEqualTo(
                        "Nothing was imported. Your picture was not imported, because it is damaged, too large or in a"
                                + " format we don’t accept.");
        files.put("portrait/cleaned.png", hugePng());
        assertThat(OwnData.imported(member, OwnData.archive(files))).startsWith("Nothing was imported.");
        files.put("portrait/cleaned.png", Drawn.jpeg(300, 200)); // the content counts
        assertThat(OwnData.imported(member, OwnData.archive(files))).isEqualTo("Imported: your picture.");
    }

    @Test
    void needsATokenAndAMember() {
        var member = Visitor.member();
        byte[] archive = OwnData.archive(files());
        var form = new Multipart(Map.of("csrf", "wrong")).with("archive", "export.zip", archive);
        assertThat(member.sendForm("/account/import", form).statusCode()).isEqualTo(403);
        assertThat(Visitor.location(new Visitor().sendForm("/account/import", form), 303))
                .endsWith("/login");
        var without = new Multipart(Map.of("csrf", member.csrf()));
        Visitor.location(member.sendForm("/account/import", without), 303);
        assertThat(member.page("/account").select("#notice").text()).startsWith("Choose the ZIP file");
        var large = new Multipart(Map.of("csrf", member.csrf())).with("archive", "export.zip", new byte[33 << 20]);
        Visitor.location(member.sendForm("/account/import", large), 303);
        assertThat(member.page("/account").select("#notice").text()).startsWith("This file is larger than 32 MB");
    }

    @Tag("slow")
    @Test
    void anUnconfirmedMemberImportsNoTexts() {
        var member = MailedSite.registered();
        String posts = "[{\"id\":1,\"title\":\"Good\",\"text\":\"Text\",\"written\":\"2020-01-02T03:04:05Z\"}]";
        byte[] archive = OwnData.archive(files("profile.json", "{\"nickname\":\"Ada\"}", "posts.json", posts));
        assertThat(OwnData.imported(member, archive))
                .startsWith("Imported: your profile. Posts and comments were not imported");
        MailedSite.confirm(member.email);
        assertThat(OwnData.imported(member, archive)).isEqualTo("Imported: your profile, 1 post.");
    }

    /** Unpacks to 130 MiB. */
    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("posts.json"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 130; i++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PNG whose header claims far too many pixels. */
    private static byte[] hugePng() {
        return HexFormat.of()
                .parseHex("89504e470d0a1a0a0000000d494844520001000000010000080600000073ad6f0d"
                        + "0000000049454e44ae426082");
    }

    /** A valid manifest, and these files. */
    private static Map<String, byte[]> files(String... namesAndContents) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("likeness.json", MANIFEST.getBytes(UTF_8));
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], namesAndContents[i + 1].getBytes(UTF_8));
        }
        return files;
    }
}
