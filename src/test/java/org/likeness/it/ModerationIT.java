package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A server with a moderator who must approve comments of guests, and later one that takes no comments of guests. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModerationIT {
    private static ServerProcess server;
    private static Visitor moderator;
    private static Visitor ada;
    private static String post;

    @BeforeAll
    static void startServerWithAModerator() throws IOException {
        server = ServerProcess.ofThisRun("moderated");
        server.start(); // without the setting: its names cannot be registered
        moderator = new Visitor(server.url());
        moderator.register(moderator.email, "marvin", "Marvin", Visitor.PASSWORD);
        var leaver = new Visitor(server.url());
        leaver.register(leaver.email, "zaphod", "Zaphod", Visitor.PASSWORD);
        leaver.submit("/account", "erasure", Map.of("password", Visitor.PASSWORD));
        server.close();
        start("moderated", "open");
        moderator.login("marvin", Visitor.PASSWORD);
        ada = new Visitor(server.url()).registered();
        post = ada.posted("A post", "Text");
        ada.posted("One more", "Text");
        approveAll();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static void start(String guestComments, String registration) throws IOException {
        server.start(
                "-Dlikeness.guest-comments=" + guestComments,
                "-Dlikeness.moderators=marvin,zaphod,trillian",
                "-Dlikeness.moderation.first-posts=2",
                "-Dlikeness.accounts.registration=" + registration);
    }

    private static void approveAll() {
        for (var button : moderator.page("/moderation").select("#moderation button[name^=release]")) {
            Visitor.location(
                    moderator.send("/moderation", "moderation", Map.of(button.attr("name"), button.val())), 303);
        }
    }

    @Test
    void onlyTheAuthorAndTheModeratorSeeTheFirstPostOfAMemberUntilItIsApproved() {
        var newcomer = new Visitor(server.url()).registered();
        String first = newcomer.posted("Waits a while", "Unseen text");
        assertThat(newcomer.page(first).getElementById("post-waits").text()).contains("awaiting approval");
        assertThat(moderator.get(first).statusCode()).isEqualTo(200);
        for (var other : new Visitor[] {ada, new Visitor(server.url())}) {
            assertThat(other.get(first).statusCode()).isEqualTo(404);
            assertThat(other.get("/").body()).doesNotContain("Waits a while");
            assertThat(other.get("/people/" + newcomer.username).body()).doesNotContain("Waits a while");
            assertThat(other.post(first + "/comments", Map.of("text", "x", "name", "x", "email", "x@example.com"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(ada.get(first + "/edit").statusCode()).isEqualTo(404);
        assertThat(ada.get(first + "/delete").statusCode()).isEqualTo(404);
        assertThat(ada.post(first + "/delete", Map.of("csrf", ada.csrf())).statusCode())
                .isEqualTo(404);

        var row = moderator.page("/moderation").select("#moderation li:contains(Waits a while)");
        assertThat(row.text()).contains("@" + newcomer.username, "Unseen text");
        String id = row.select("button[name=release-post]").val();
        moderator.send("/moderation", "moderation", Map.of("release-post", id));
        assertThat(new Visitor(server.url()).get(first).body())
                .contains("Unseen text")
                .doesNotContain("post-waits");
        assertThat(new Visitor(server.url()).get("/").body()).contains("Waits a while");
    }

    @Test
    void soAreTheirFirstCommentsAndAfterEnoughNothingWaits() {
        var newcomer = new Visitor(server.url()).registered();
        String place = newcomer.commented(post, "Nobody reads this yet");
        String id = place.substring(place.lastIndexOf('-') + 1);
        var own = newcomer.page(post).getElementById("comment-" + id);
        assertThat(own.text()).contains("Nobody reads this yet", "Awaiting approval");
        String address = post + "/comments/" + id;
        assertThat(Visitor.location(newcomer.get(address), 303)).isEqualTo(place);
        for (var other : new Visitor[] {ada, new Visitor(server.url())}) {
            assertThat(other.get(post).body()).doesNotContain("Nobody reads this yet");
            assertThat(other.get(address).statusCode()).isEqualTo(404);
            assertThat(other.get("/people/" + newcomer.username).body()).doesNotContain(address);
        }
        newcomer.commented(post, "Nor this");
        approveAll();
        assertThat(new Visitor(server.url()).get(post).body()).contains("Nobody reads this yet", "Nor this");
        newcomer.commented(post, "This is read at once");
        assertThat(new Visitor(server.url()).get(post).body()).contains("This is read at once");
    }

    @Test
    void anEditWhilePendingHasToBeReadAgain() {
        var newcomer = new Visitor(server.url()).registered();
        String first = newcomer.posted("Harmless post", "Text");
        String place = newcomer.commented(post, "Harmless comment");
        String comment = post + "/comments/" + place.substring(place.lastIndexOf('-') + 1);
        var read = moderator.page("/moderation");
        newcomer.send(first + "/edit", "post", Map.of("title", "Spam post", "text", "Text"));
        newcomer.send(comment + "/edit", "comment", Map.of("text", "Spam comment"));
        var buttons = read.select("#moderation li:contains(Harmless) button[name^=release]");
        assertThat(buttons).hasSize(2);
        for (var button : buttons) {
            var answer = moderator.send(read, "/moderation", "moderation", Map.of(button.attr("name"), button.val()));
            assertThat(Visitor.location(answer, 303)).isEqualTo("/moderation");
            assertThat(moderator.page("/moderation").text()).contains("edited this text since you read it", "Spam");
        }
        assertThat(ada.get(first).statusCode()).isEqualTo(404);
        assertThat(ada.get(post).body()).doesNotContain("Spam comment");
        approveAll();
        assertThat(ada.get(first).body()).contains("Spam post");
    }

    @Test
    void anEditWaitsAsLongAsANewPostWould() {
        var newcomer = new Visitor(server.url()).registered();
        String first = newcomer.posted("First of all", "Text");
        approveAll();
        newcomer.send(first + "/edit", "post", Map.of("title", "Edited at once", "text", "Text"));
        assertThat(newcomer.page(first).getElementById("post-waits")).isNotNull();
        assertThat(ada.get(first).statusCode()).isEqualTo(404);
        approveAll();
        newcomer.commented(post, "The second one");
        approveAll();
        newcomer.send(first + "/edit", "post", Map.of("title", "Edited when trusted", "text", "Text"));
        assertThat(ada.get(first).body()).contains("Edited when trusted");
    }

    @Test
    void aGuestsCommentWaitsUntilAModeratorLetsItThrough() {
        var guest = new Visitor(server.url());
        String told = guest.commentedAsGuest(post, "Good comment");
        assertThat(told).isEqualTo(post + "?waiting=true#answer");
        assertThat(guest.page(told).getElementById("waits").text()).contains("once a moderator has approved it");
        guest.commentedAsGuest(post, "Bad comment");
        assertThat(guest.get(post).body()).doesNotContain("Good comment", "Bad comment");

        var waiting = moderator.page("/moderation").select("#moderation li");
        assertThat(waiting.eachText()).anyMatch(text -> text.contains("Good comment"));
        for (var comment : waiting) {
            String button = comment.text().contains("Good comment") ? "release" : "delete";
            String id = comment.select("button[name=" + button + "]").val();
            assertThat(guest.get(post + "/comments/" + id).statusCode()).isEqualTo(404);
            Visitor.location(moderator.send("/moderation", "moderation", Map.of(button, id)), 303);
        }
        assertThat(guest.get(post).body()).contains("Good comment").doesNotContain("Bad comment");
        assertThat(moderator.page("/moderation").select("#moderation li")).isEmpty();
    }

    @Test
    void nobodyBecomesAModeratorByRegisteringAName() {
        var taken = Map.of("marvin", "This username is taken.", "zaphod", "This username is taken.");
        for (String name : List.of("marvin", "Marvin", "zaphod", "ZAPHOD", "trillian", "Trillian")) {
            var impostor = new Visitor(server.url());
            var answer = impostor.register(impostor.email, name, "Impostor", Visitor.PASSWORD);
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(Jsoup.parse(answer.body()).select(".field-message").text())
                    .contains(taken.getOrDefault(name.toLowerCase(Locale.ROOT), "This username is reserved."));
            assertThat(impostor.page("/").select(".site-me")).isEmpty();
        }
        var again = new Visitor(server.url()).register(moderator.email, "marvin", "Marvin", Visitor.PASSWORD);
        assertThat(Visitor.location(again, 302)).endsWith("/profile"); // by a second click
    }

    @Test
    void nobodyLooksLikeAModerator() {
        Impostors.assertRefused(server, post, ada);
        assertThat(Visitor.location(moderator.submit("/profile", "profile", Map.of("nickname", "Marvin")), 302))
                .endsWith("/profile");
    }

    @Test
    void aMembersCommentDoesNotWait() {
        ada.commented(post, "From a member");
        assertThat(new Visitor(server.url()).get(post).body()).contains("From a member");
    }

    @Test
    void onlyModeratorsSeeThatPageAndOnlyWithTheTokenItDoesSomething() {
        assertThat(ada.get("/moderation").statusCode()).isEqualTo(404);
        assertThat(ada.post("/moderation", Map.of("csrf", ada.csrf(), "release", "1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.location(new Visitor(server.url()).get("/moderation"), 303))
                .isEqualTo("/login");
        assertThat(moderator.post("/moderation", Map.of("release", "1")).statusCode())
                .isEqualTo(403);
        assertThat(moderator.page("/").select("a[href=/moderation]")).hasSize(1);
        assertThat(ada.page("/").select("a[href=/moderation]")).isEmpty();
    }

    @Test
    void moderatorsDeleteAnythingAndChangeNothing() {
        String other = ada.posted("Another post", "Text");
        String place = ada.commented(other, "Rude");
        String address = moderator.page(other).select(".comments .day").attr("href");
        assertThat(moderator.get(address + "/edit").statusCode()).isEqualTo(403);
        assertThat(Visitor.location(moderator.send(address + "/delete", "delete", Map.of()), 303))
                .isEqualTo(other);
        assertThat(ada.get(other).body()).doesNotContain("Rude", place.substring(place.indexOf('#') + 1));
        Visitor.location(moderator.send(other + "/delete", "delete", Map.of()), 303);
        assertThat(ada.get(other).statusCode()).isEqualTo(404);
    }

    /** The last test, because it restarts the server with other settings. */
    @Test
    @Order(Integer.MAX_VALUE)
    void nothingTypedIsLostWhenGuestsMayNoLongerComment() throws IOException {
        var guest = new Visitor(server.url());
        var form = guest.page(post);
        var registration = guest.page("/register");
        server.close();
        start("closed", "closed");
        var answer = guest.send(
                form, post, "comment", Map.of("text", "Typed before", "name", "Guest", "email", guest.email));
        assertThat(answer.statusCode()).isEqualTo(403);
        var page = Jsoup.parse(answer.body());
        assertThat(page.getElementById("text").val()).isEqualTo("Typed before");
        assertThat(page.getElementById("problem").text()).contains("Only members can comment now");
        assertThat(guest.page(post).select("#comment")).isEmpty();
        assertThat(guest.page(post).select("#answer a[href=/login]")).hasSize(1);
        ClosedRegistration.assertAt(server, registration, post);
    }
}
