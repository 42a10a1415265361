package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Moderators block guests by email or network, and lift blocks. */
@Tag("slow")
class GuestBlockIT {
    private static Visitor moderator;
    private static ReviewQueue queue;
    private static Visitor ada;
    private static String post;

    @BeforeAll
    static void aPost() {
        moderator = ModeratedSite.moderator();
        queue = ModeratedSite.queue();
        ada = ModeratedSite.trusted();
        post = ada.posted("On guests", "Text");
    }

    @BeforeEach
    void nothingWaits() {
        queue.approveAll();
    }

    private static void comments(Visitor guest, String... texts) {
        Stream.of(texts).forEach(text -> guest.commentedAsGuest(post, text));
    }

    private static String notice() {
        return queue.page().getElementById("notice").text();
    }

    private static String blockPage(String text) {
        return queue.waiting(text).select("a[href^=/admin/guests/]").attr("href");
    }

    @Test
    void aBlockedGuestIsToldAndLosesNothingThatTheyTyped() {
        var guest = ModeratedSite.visitor();
        var other = ModeratedSite.visitor();
        comments(guest, "Buy pills", "Buy more pills");
        comments(other, "Harmless");
        String page = blockPage("Buy pills");
        assertThat(moderator.page(page).getElementById("waiting-hint").text())
                .isEqualTo("Waiting now: 2 with this email, 3 from this network.");
        var refused = moderator.send(page, "block-guest", Map.of("reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Give a reason");

        String reason = "Spam by " + guest.username;
        var answer = moderator.send(page, "block-guest", Map.of("reason", reason, "days", "7"));
        assertThat(Visitor.location(answer, 303)).isEqualTo("/admin/queue");
        assertThat(notice()).isEqualTo("The guest is blocked, and 2 waiting comments were deleted.");
        assertThat(queue.page().text()).contains("Harmless").doesNotContain("pills");
        assertThat(Visitor.location(moderator.post(page, Map.of("csrf", moderator.csrf())), 303))
                .isEqualTo("/admin/queue"); // the comment is gone
        assertThat(notice()).startsWith("The comment is gone");

        var values = Map.of("text", "Pills again", "name", "Somebody", "email", guest.email.toUpperCase(Locale.ROOT));
        var told = ModeratedSite.visitor().send(post, "comment", values);
        assertThat(told.statusCode()).isEqualTo(403);
        assertThat(told.body()).contains("a moderator has blocked comments", "Pills again", "Somebody");
        comments(other, "Harmless, too");
        assertThat(queue.page().text()).contains("Harmless, too").doesNotContain("Pills again");

        var row = moderator.page("/admin/guests").select("#guests li:contains(" + reason + ")");
        assertThat(row.text())
                .contains("Guest " + guest.username, "@marvin", "Email", "until")
                .doesNotContain(guest.email);
        var lift = Map.of("csrf", moderator.csrf(), "lift", row.select("button").val());
        Visitor.location(moderator.post("/admin/guests", lift), 303);
        Visitor.location(moderator.post("/admin/guests", lift), 303); // a second click
        assertThat(moderator.page("/admin/guests").text()).doesNotContain(reason);
        comments(guest, "Never again");
        String log = ModeratedSite.admin().get("/admin/log/csv").body();
        assertThat(log)
                .contains("\"block_guest\",\"“Guest " + guest.username, "\"unblock_guest\"")
                .doesNotContain(guest.email);
    }

    @Test
    void aNetworkCanBeBlockedInsteadOfAnEmail() {
        comments(ModeratedSite.visitor(), "From a bad network");
        String page = blockPage("From a bad network");
        var form = FilledForm.fields(moderator.page(page), "block-guest");
        form.putAll(Map.of("network", "on", "reason", "A bad network"));
        form.remove("email");
        form.remove("waiting");
        Visitor.location(moderator.post(page, form), 303);
        var blocked = moderator.page("/admin/guests").select("#guests li:contains(A bad network)");
        try {
            var values = Map.of("text", "Hello", "name", "Somebody", "email", "somebody@example.org");
            assertThat(ModeratedSite.visitor().send(post, "comment", values).statusCode())
                    .isEqualTo(403);
            assertThat(queue.waiting("From a bad network")).isNotNull();
            assertThat(blocked.text()).contains("Network").doesNotContain("127.0.0.1");
            assertThat(ada.commented(post, "Members are not affected")).contains("#comment-");
        } finally {
            moderator.post(
                    "/admin/guests",
                    Map.of(
                            "csrf",
                            moderator.csrf(),
                            "lift",
                            blocked.select("button").val()));
        }
    }

    @Test
    void onlyGuestsAreBlockedAndOnlyByModerators() {
        String comment = ada.commented(post, "By a member");
        String page = "/admin/guests/" + comment.substring(comment.lastIndexOf('-') + 1);
        assertThat(moderator.get(page).statusCode()).isEqualTo(404);
        assertThat(moderator.get("/admin/guests/x").statusCode()).isEqualTo(404);
        assertThat(moderator
                        .post("/admin/guests", Map.of("csrf", moderator.csrf(), "lift", "x"))
                        .statusCode())
                .isEqualTo(400);
        comments(ModeratedSite.visitor(), "Innocent");
        String guests = blockPage("Innocent");
        assertThat(ada.get(guests).statusCode()).isEqualTo(403);
        assertThat(ada.post(guests, Map.of("csrf", ada.csrf(), "email", "on", "reason", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(moderator.post(guests, Map.of("email", "on", "reason", "x")).statusCode())
                .isEqualTo(403);
    }
}
