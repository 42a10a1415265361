package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a server of its own, which has a moderator and lets no comment of a guest through without them, or takes none any more. */
class ModerationIT {
    private static ServerProcess server;
    private static Visitor moderator;
    private static Visitor ada;
    private static String post;

    @BeforeAll
    static void startServerWithAModerator() throws IOException {
        server = ServerProcess.ofThisRun("moderated");
        start("moderated");
        moderator = new Visitor(server.url());
        moderator.register(moderator.email, "marvin", "Marvin", Visitor.PASSWORD);
        ada = new Visitor(server.url()).registered();
        post = ada.posted("A post", "Text");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static void start(String guestComments) throws IOException {
        server.start("-Dlikeness.guest-comments=" + guestComments, "-Dlikeness.moderators=marvin");
    }

    @Test
    void aGuestsCommentWaitsUntilAModeratorLetsItThrough() {
        var guest = new Visitor(server.url());
        String told = guest.commentedAsGuest(post, "Good comment");
        assertThat(told).isEqualTo(post + "?waiting=true#answer");
        assertThat(guest.page(told).getElementById("waits").text()).contains("as soon as a moderator has looked at it");
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

    @Test
    void nothingTypedIsLostWhenGuestsMayNotCommentAnyMore() throws IOException {
        var guest = new Visitor(server.url());
        var form = guest.page(post);
        server.close();
        try {
            start("closed");
            var answer = guest.send(
                    form, post, "comment", Map.of("text", "Typed before", "name", "Guest", "email", guest.email));
            assertThat(answer.statusCode()).isEqualTo(403);
            var page = Jsoup.parse(answer.body());
            assertThat(page.getElementById("text").val()).isEqualTo("Typed before");
            assertThat(page.getElementById("problem").text()).contains("Only members comment here now");
            assertThat(guest.page(post).select("#comment")).isEmpty();
            assertThat(guest.page(post).select("#answer a[href=/login]")).hasSize(1);
        } finally {
            server.close();
            start("moderated");
            ada.login(ada.email, Visitor.PASSWORD);
            moderator.login("marvin", Visitor.PASSWORD);
        }
    }
}
