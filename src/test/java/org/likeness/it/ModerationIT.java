package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server with a moderator who must approve comments of guests, and the first ones of members. */
@Tag("slow")
class ModerationIT {
    private static ServerProcess server;
    private static Visitor admin;
    private static Visitor moderator;
    private static ReviewQueue queue;
    private static Visitor ada;
    private static String post;

    @BeforeAll
    static void aTrustedMember() {
        server = ModeratedSite.server();
        admin = ModeratedSite.admin();
        moderator = ModeratedSite.moderator();
        queue = ModeratedSite.queue();
        ada = ModeratedSite.trusted();
        post = ada.posted("Another post", "Text");
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

        var row = queue.waiting("Waits a while");
        assertThat(row.text()).contains("@" + newcomer.username, "Unseen text");
        assertThat(Visitor.location(queue.decide(row, "approve"), 303)).isEqualTo("/admin/queue");
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
        queue.approveAll();
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
        var read = queue.page().select("#queue > li:contains(Harmless)");
        assertThat(read).hasSize(2);
        newcomer.send(first + "/edit", "post", Map.of("title", "Spam post", "text", "Text"));
        newcomer.send(comment + "/edit", "comment", Map.of("text", "Spam comment"));
        for (var item : read) {
            for (String decision : List.of("approve", "delete")) {
                assertThat(Visitor.location(queue.decide(item, decision), 303)).isEqualTo("/admin/queue");
                assertThat(queue.page().text()).contains("edited this text since you read it", "Spam");
            }
        }
        assertThat(ada.get(first).statusCode()).isEqualTo(404);
        assertThat(ada.get(post).body()).doesNotContain("Spam comment");
        queue.approveAll();
        assertThat(ada.get(first).body()).contains("Spam post");
    }

    @Test
    void anEditWaitsAsLongAsANewPostWould() {
        var newcomer = new Visitor(server.url()).registered();
        String first = newcomer.posted("First of all", "Text");
        queue.approveAll();
        newcomer.send(first + "/edit", "post", Map.of("title", "Edited at once", "text", "Text"));
        assertThat(newcomer.page(first).getElementById("post-waits")).isNotNull();
        assertThat(ada.get(first).statusCode()).isEqualTo(404);
        queue.approveAll();
        newcomer.commented(post, "The second one");
        queue.approveAll();
        newcomer.send(first + "/edit", "post", Map.of("title", "Edited when trusted", "text", "Text"));
        assertThat(ada.get(first).body()).contains("Edited when trusted");
    }

    @Test
    void aGuestsCommentWaitsUntilAModeratorLetsItThrough() {
        var guest = new Visitor(server.url());
        String told = guest.commentedAsGuest(post, "Good comment");
        assertThat(told).isEqualTo(post + "?waiting=true#answer");
        var own = guest.page(told);
        assertThat(own.getElementById("waits").text()).contains("once a moderator has approved it");
        assertThat(own.select(".comments .waits").text()).contains("Only you can see this until it is approved");
        assertThat(own.select(".comments a[href$=/withdraw]")).hasSize(1);
        assertThat(new Visitor(server.url()).page(post).select(".waits")).isEmpty();
        guest.commentedAsGuest(post, "Bad comment");
        var other = new Visitor(server.url());
        assertThat(other.get(post).body()).doesNotContain("Good comment", "Bad comment");

        for (String text : List.of("Good comment", "Bad comment")) {
            var item = queue.waiting(text);
            assertThat(item.text()).contains("Guest");
            String id = item.id().substring("comment-".length());
            assertThat(other.get(post + "/comments/" + id).statusCode()).isEqualTo(404);
            Visitor.location(queue.decide(item, text.startsWith("Good") ? "approve" : "delete"), 303);
        }
        assertThat(guest.get(post).body()).contains("Good comment").doesNotContain("Bad comment");
        assertThat(queue.page().select("#queue > li:contains(comment)")).isEmpty();
    }

    @Test
    void theLinkInTheLogMakesOneAdminOnly() {
        String link = FirstAdmin.link(server);
        for (var visitor : List.of(ada, admin, new Visitor(server.url()))) {
            assertThat(visitor.get(link).statusCode()).isEqualTo(404);
            assertThat(visitor.get(link).body()).contains("This link doesn’t work any more.");
        }
        assertThat(ada.get("/first-admin?token=x").statusCode()).isEqualTo(404);
    }

    @Test
    void theLastAdminStays() {
        String own = FirstAdmin.page(admin, admin);
        for (String role : List.of("", "moderator")) {
            Visitor.location(admin.send(own, "role-form", Map.of("role", role, "action", "change_role")), 303);
            assertThat(admin.page(own).getElementById("notice").text()).startsWith("You’re the only admin.");
        }
        var answer = admin.submit("/account", "erasure", Map.of("password", Visitor.PASSWORD));
        assertThat(answer.body()).contains("You’re the only admin of this site.");
        assertThat(admin.get("/admin/overview").statusCode()).isEqualTo(200);
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
        assertThat(ada.get("/admin/queue").statusCode()).isEqualTo(403);
        assertThat(ada.post("/admin/texts/comment-1", Map.of("csrf", ada.csrf(), "decision", "delete"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.location(new Visitor(server.url()).get("/admin/queue"), 303))
                .isEqualTo("/login");
        assertThat(moderator
                        .post("/admin/texts/comment-1", Map.of("decision", "delete"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.location(moderator.get("/moderation"), 303)).isEqualTo("/admin/queue");
        assertThat(moderator.page("/").select("a[href=/admin/queue]")).hasSize(1);
        assertThat(ada.page("/").select("a[href^=/admin]")).isEmpty();
    }

    @Test
    void moderatorsDeleteAnythingAndChangeNothing() {
        String other = ada.posted("A deleted post", "Text");
        String place = ada.commented(other, "Rude");
        String comment = "comment-" + place.substring(place.lastIndexOf('-') + 1);
        var page = moderator.page(other);
        String address = page.select(".comments .day").attr("href");
        assertThat(moderator.get(address + "/edit").statusCode()).isEqualTo(403);
        assertThat(moderator.get(address + "/delete").statusCode()).isEqualTo(403);
        assertThat(page.select("a[href=/admin/texts/" + comment + "]").text()).isEqualTo("Review");
        assertThat(ada.page(other).select("a[href^=/admin]")).isEmpty();

        Visitor.location(queue.decide(queue.review(comment), "delete"), 303);
        assertThat(ada.get(other).body()).doesNotContain("Rude", place.substring(place.indexOf('#') + 1));
        String link = page.select(".post-facts a[href^=/admin]").attr("href");
        var deleted = queue.review(link.substring(link.lastIndexOf('/') + 1));
        Visitor.location(queue.decide(deleted, "delete"), 303);
        assertThat(ada.get(other).statusCode()).isEqualTo(404);
        Visitor.location(queue.decide(deleted, "delete"), 303); // a second click
        assertThat(moderator.get(link).statusCode()).isEqualTo(404);

        String log = admin.get("/admin/log/csv").body();
        assertThat(log).contains("\"marvin" + "\",\"delete_text\",\"" + ada.username + "\"", "Rude");
        assertThat(log).containsOnlyOnce("A deleted post");
    }
}
