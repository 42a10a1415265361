package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** Reports of members and visitors, and what moderators decide about them. */
@Tag("slow")
class ReportIT {
    private static Visitor moderator;
    private static Visitor[] reporters;

    @BeforeAll
    static void somebodyModerates() {
        moderator = MailedSite.moderator();
        reporters = Stream.generate(MailedSite::confirmed).limit(3).toArray(Visitor[]::new);
    }

    /** Sends the form at a URL, and returns the answer. */
    private static HttpResponse<String> report(Visitor by, String page, String reason, String words) {
        return by.send(page, "report", Map.of("reason", reason, "words", words));
    }

    private static void reportByAll(String page) {
        for (var reporter : reporters) {
            assertThat(Visitor.location(report(reporter, page, "abuse", ""), 303))
                    .isEqualTo("/report/sent");
        }
    }

    /** The item of the queue that contains a text; null if there is none. */
    private static Element item(Visitor by, String text) {
        return by.page("/admin/queue")
                .select("#reports > li:contains(" + text + ")")
                .first();
    }

    /** Presses a button of an item of the queue. */
    private static String decide(Visitor by, Element item, String value) {
        var form = item.selectFirst("form");
        var fields = new LinkedHashMap<String, String>();
        form.select("input").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put(form.selectFirst("button[value=" + value + "]").attr("name"), value);
        assertThat(Visitor.location(by.post(form.attr("action"), fields), 303)).isEqualTo("/admin/queue");
        return by.page("/admin/queue").getElementById("notice").text();
    }

    @Test
    void ofAVisitorReachTheModerators() {
        var author = MailedSite.confirmed();
        String post = author.posted("Weather", "Sunny");
        String comment = author.commented(post, "Buy these wonderful pills");
        var visitor = MailedSite.visitor();
        String link = visitor.page(post)
                .select("#" + comment.substring(comment.indexOf('#') + 1) + " a:contains(Report)")
                .attr("href");
        var page = visitor.page(link);
        assertThat(page.select("blockquote").text()).isEqualTo("Buy these wonderful pills");
        assertThat(visitor.page(Visitor.location(report(visitor, link, "spam", "Third time\ntoday"), 303))
                        .text())
                .contains("Your report was sent.");

        var item = item(moderator, "wonderful pills");
        assertThat(item.text()).contains("Comment: 1 report", "Spam or advertising", "Third time today", "a visitor");
        assertThat(item.text()).doesNotContain("Hidden until");
        assertThat(decide(moderator, item, "approve")).isEqualTo("Approved.");
        assertThat(item(moderator, "wonderful pills")).isNull();
        assertThat(visitor.get(post).body()).contains("wonderful pills");
        assertThat(moderator.page(FirstAdmin.page(moderator, author)).text()).contains("Approved");
    }

    @Test
    void ofSeveralMembersHideATextUntilAModeratorHasDecided() {
        var author = MailedSite.confirmed();
        String post = author.posted("Abusive words " + author.username, "Text");
        String report = "/report" + post;
        reportByAll(report);
        assertThat(MailedSite.visitor().get(post).statusCode()).isEqualTo(404);
        assertThat(author.page(post).getElementById("post-waits").text()).contains("awaiting approval");

        var item = item(moderator, author.username);
        assertThat(item.text()).contains("Post: 3 reports", "Hidden until you decide", "@" + reporters[0].username);
        assertThat(moderator.page("/admin/queue").select("#queue").text()).doesNotContain(author.username);
        decide(moderator, item, "approve");
        assertThat(MailedSite.visitor().get(post).statusCode()).isEqualTo(200);

        reportByAll(report); // the text that was found harmless
        assertThat(MailedSite.visitor().get(post).statusCode()).isEqualTo(200);
        assertThat(item(moderator, author.username)).isNull();

        author.send(post + "/edit", "post", Map.of("title", "Abusive again " + author.username, "text", "Text"));
        reportByAll(report);
        assertThat(MailedSite.visitor().get(post).statusCode()).isEqualTo(404);
        assertThat(decide(moderator, item(moderator, author.username), "delete"))
                .isEqualTo("Deleted.");
        assertThat(author.get(post).statusCode()).isEqualTo(404);
    }

    @Test
    void hideAComment() {
        var author = MailedSite.confirmed();
        String post = author.posted("Weather", "Sunny");
        String comment = author.commented(post, "Insult");
        reportByAll("/report/comments/" + comment.substring(comment.lastIndexOf('-') + 1));
        assertThat(MailedSite.visitor().get(post).body()).doesNotContain("Insult");
        assertThat(author.page(post).select(".comments").text()).contains("Insult", "Awaiting approval");
    }

    @Test
    void hideAPicture() {
        var owner = MailedSite.confirmed();
        owner.upload(Drawn.jpeg(200, 200));
        String picture = owner.avatarAtTheTop();
        String person = "/people/" + owner.username;
        assertThat(MailedSite.visitor().page(person).select("#report-links a").eachAttr("href"))
                .containsExactly("/report" + person, "/report" + person + "/picture");
        reportByAll("/report" + person + "/picture");

        var visitor = MailedSite.visitor();
        assertThat(visitor.get(picture).statusCode()).isEqualTo(404);
        assertThat(visitor.page(person).select("article img").attr("src")).doesNotContain("/portraits/");
        assertThat(visitor.get("/report" + person + "/picture").statusCode()).isEqualTo(404);
        assertThat(owner.page("/profile").getElementById("under-review").text()).contains("only you can see it");

        var item = item(moderator, "@" + owner.username);
        assertThat(item.text()).contains("Picture: 3 reports", "Hidden until you decide");
        assertThat(moderator.get(item.select("img[width=200]").attr("src")).statusCode())
                .isEqualTo(200);
        assertThat(decide(moderator, item, "keep_picture")).isEqualTo("The picture stays as it is.");
        assertThat(visitor.page(person).select("article img").attr("src")).contains("/portraits/");
        assertThat(owner.page("/profile").getElementById("under-review")).isNull();

        owner.upload(Drawn.jpeg(300, 300));
        reportByAll("/report" + person + "/picture");
        assertThat(decide(moderator, item(moderator, "@" + owner.username), "remove_picture"))
                .isEqualTo("The picture was removed.");
        assertThat(item(moderator, "@" + owner.username)).isNull();
        assertThat(owner.page("/profile").getElementById("avatar-remove")).isNull();
    }

    @Test
    void hideAProfile() {
        var owner = MailedSite.confirmed();
        String post = owner.posted("A post stays", "Text");
        String person = "/people/" + owner.username;
        String data = MailedSite.profile(owner.email);
        assertThat(MailedSite.visitor().get(data).statusCode()).isEqualTo(200);
        reportByAll("/report" + person);

        assertThat(MailedSite.visitor().get(person).statusCode()).isEqualTo(404);
        assertThat(MailedSite.visitor().get(data).statusCode()).isEqualTo(404);
        assertThat(MailedSite.visitor().get("/people").body()).doesNotContain("@" + owner.username);
        assertThat(MailedSite.visitor().get(post).statusCode()).isEqualTo(200);
        assertThat(owner.page(person).getElementById("unapproved").text()).contains("Members have reported");
        assertThat(owner.get("/posts/new").body()).doesNotContain("id=\"post\"");

        var item = item(moderator, "@" + owner.username);
        assertThat(item.text()).contains("Profile: 3 reports", "Hidden until you decide");
        assertThat(moderator
                        .page("/admin/people?filter=reported")
                        .select("#accounts li:contains(@" + owner.username + ")")
                        .text())
                .contains("Hidden after reports");
        assertThat(decide(moderator, item, "keep_profile")).isEqualTo("The profile stays as it is.");
        assertThat(MailedSite.visitor().get(person).statusCode()).isEqualTo(200);
        assertThat(MailedSite.visitor().get(data).statusCode()).isEqualTo(200);
        assertThat(moderator.page("/admin/people?filter=reported").text()).doesNotContain("@" + owner.username);
    }

    @Test
    void hideNothingIfThereAreTooFewMembers() {
        var author = MailedSite.confirmed();
        String post = author.posted("Harmless", "Text");
        var unconfirmed = MailedSite.registered();
        for (int i = 0; i < 2; i++) {
            for (var reporter : new Visitor[] {MailedSite.visitor(), unconfirmed, reporters[0], reporters[1]}) {
                Visitor.location(report(reporter, "/report" + post, "other", "I don’t like it"), 303);
            }
        }
        assertThat(MailedSite.visitor().get(post).statusCode()).isEqualTo(200);
        assertThat(item(moderator, "@" + author.username).text()).contains("6 reports");
    }

    @Test
    void aboutModeratorsAreForAdmins() {
        var other = MailedSite.moderator();
        report(reporters[0], "/report/people/" + other.username, "impersonation", "");
        var item = item(moderator, "@" + other.username);
        assertThat(item.text()).contains("Only an admin can decide");
        assertThat(AdminForms.notice(AdminForms.forge(moderator, other, "keep_profile", Map.of())))
                .contains("Only admins can do this");
        decide(MailedSite.admin(), item(MailedSite.admin(), "@" + other.username), "keep_profile");
        assertThat(item(moderator, "@" + other.username)).isNull();
    }

    @Test
    void needAReason() {
        var author = MailedSite.confirmed();
        String page = "/report" + author.posted("Something", "Text");
        var reporter = reporters[0];
        for (var typed : Stream.of(
                        Map.of("words", "No reason"),
                        Map.of("reason", "nonsense", "words", "Unknown reason"),
                        Map.of("reason", "other", "words", " \r\n "),
                        Map.of("reason", "spam", "words", "x".repeat(501)),
                        Map.of("reason", "spam", "words", "\u0000"))
                .toList()) {
            var fields = new LinkedHashMap<>(typed);
            fields.put("csrf", reporter.csrf());
            var answer = reporter.post(page, fields);
            assertThat(answer.statusCode()).as("%s", typed).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select(".field-message").text())
                    .isNotEmpty();
        }
        assertThat(reporter.post(page, Map.of("reason", "spam")).statusCode()).isEqualTo(403);
        assertThat(item(moderator, "@" + author.username)).isNull();
    }

    @Test
    void areNotForWhatNobodySeesAndNotForOnesOwn() {
        var author = MailedSite.confirmed();
        String post = author.posted("Something", "Text");
        assertThat(author.get("/report" + post).statusCode()).isEqualTo(403);
        assertThat(author.page(post).select("a[href^=/report]")).isEmpty();
        for (String path : new String[] {
            "/report",
            "/report/",
            "/report/posts/999999",
            "/report/posts/x",
            "/report/comments/999999",
            "/report/people/nobody-here",
            "/report/people/" + author.username + "/picture"
        }) {
            assertThat(reporters[0].get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void areLimited() {
        var reporter = MailedSite.confirmed();
        var author = MailedSite.confirmed();
        String page = "/report/people/" + author.username;
        HttpResponse<String> last = null;
        for (int i = 0; i <= 20; i++) {
            last = report(reporter, page, "spam", "Again and again");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(last.body()).contains("Again and again", "You’ve sent many reports");
        assertThat(item(moderator, "@" + author.username).text()).contains("Profile: 1 report ");
    }
}
