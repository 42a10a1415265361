package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The queue of a moderator: what a text belongs to, several decisions at once, the keyboard. */
@Tag("slow")
class QueueIT {
    private static Visitor moderator;
    private static ReviewQueue queue;
    private static Visitor ada;
    private static String post;

    @BeforeAll
    static void aPost() {
        moderator = ModeratedSite.moderator();
        queue = ModeratedSite.queue();
        ada = ModeratedSite.trusted();
        post = ada.posted("On queues", "Text");
    }

    @BeforeEach
    void nothingWaits() {
        queue.approveAll();
    }

    private static void comments(Visitor guest, String... texts) {
        Stream.of(texts).forEach(text -> guest.commentedAsGuest(post, text));
    }

    private static HttpResponse<String> decide(String decision, List<Element> items) {
        String texts = String.join(
                "",
                items.stream()
                        .map(item -> "&"
                                + FilledForm.encoded(Map.of(
                                        "text",
                                        item.select("input[form=selection]").val())))
                        .toList());
        return moderator.post("/admin/queue", FilledForm.encoded(fields(decision)) + texts);
    }

    private static Map<String, String> fields(String decision) {
        return new HashMap<>(Map.of("csrf", moderator.csrf(), "decision", decision));
    }

    private static String notice() {
        return queue.page().getElementById("notice").text();
    }

    @Test
    void aTextShowsWhatItBelongsToAndWhatItsAuthorDidBefore() {
        String comment = ada.commented(post, "What do you\nthink about *queues*?");
        var guest = ModeratedSite.visitor();
        comments(guest, "First of all");
        assertThat(queue.waiting("First of all").select(".counts").text())
                .startsWith("Nothing by this author was approved");
        queue.approveAll();
        comments(guest, "Something rude");
        Visitor.location(queue.decide(queue.waiting("Something rude"), "delete"), 303);
        String id = comment.substring(comment.lastIndexOf('-') + 1);
        var values = Map.of("text", "I like them", "name", "Guest of Ada", "email", guest.email);
        Visitor.location(guest.send(post + "?reply=" + id, "comment", values), 303);

        var item = queue.waiting("I like them");
        assertThat(item.select(".context a").attr("href")).isEqualTo(post);
        assertThat(item.select(".context").text()).isEqualTo("Comment on On queues");
        assertThat(item.select("blockquote").text()).contains("Reply to", "What do you think about *queues*?");
        assertThat(item.select(".byline").text()).contains("Guest of Ada", "Guest", guest.email);
        assertThat(item.select(".counts").text()).isEqualTo("Before: 1 approved, 1 deleted by moderators, 0 reports");
        assertThat(ModeratedSite.visitor().get(post).body()).doesNotContain(guest.email);
    }

    @Test
    void severalAreDecidedAtOnceAndThoseThatSomebodyElseDecidedAreReported() {
        var newcomer = ModeratedSite.visitor().registered();
        String edited = newcomer.posted("To be edited", "Text");
        comments(ModeratedSite.visitor(), "One of three", "Two of three", "Three of three");
        var items = queue.page().select("#queue > li");
        assertThat(items).hasSize(4);
        newcomer.send(edited + "/edit", "post", Map.of("title", "Edited", "text", "Text"));
        Visitor.location(queue.decide(queue.waiting("Two of three"), "delete"), 303);

        assertThat(Visitor.location(decide("approve", items), 303)).isEqualTo("/admin/queue");
        assertThat(notice())
                .isEqualTo("2 texts were approved. Someone had already decided about 1 text."
                        + " 1 text was edited since you read it, and still waits: read it again.");
        assertThat(ada.get(post).body())
                .contains("One of three", "Three of three")
                .doesNotContain("Two of three");
        assertThat(ada.get(edited).statusCode()).isEqualTo(404);
        String log = ModeratedSite.admin().get("/admin/log/csv").body();
        assertThat(log).containsOnlyOnce("One of three").containsOnlyOnce("Three of three");

        Visitor.location(queue.decide(items.get(1), "approve"), 303);
        assertThat(notice()).isEqualTo("Someone had already decided about this text.");
    }

    @Test
    void allOnAPageAreSelectedWithoutScripts() {
        var guest = ModeratedSite.visitor();
        for (int i = 0; i < 21; i++) {
            guest.commentedAsGuest(post, "Spam number " + i);
        }
        assertThat(queue.page().select("#queue [checked]")).isEmpty();
        var page = moderator.page(
                "/admin/queue" + queue.page().select("#select-all").attr("href"));
        assertThat(page.select("#queue [checked]")).hasSize(20);
        Visitor.location(decide("delete", page.select("#queue > li")), 303);
        assertThat(notice()).isEqualTo("20 texts were deleted.");
        assertThat(queue.page().select("#queue > li")).hasSize(1);
        assertThat(ada.get(post).body()).doesNotContain("Spam number");
    }

    @Test
    void whatIsNoSelectionIsRefused() {
        comments(ModeratedSite.visitor(), "Still here");
        var fields = fields("delete");
        assertThat(Visitor.location(moderator.post("/admin/queue", fields), 303))
                .isEqualTo("/admin/queue");
        assertThat(notice()).startsWith("Nothing was selected.");
        for (String text :
                List.of("comment-1", "comment-1 x", "post-x " + "0".repeat(64), "profile-1 " + "0".repeat(64))) {
            fields.put("text", text);
            assertThat(moderator.post("/admin/queue", fields).statusCode()).isEqualTo(400);
        }
        fields.put("text", "comment-999999999 " + "0".repeat(64));
        Visitor.location(moderator.post("/admin/queue", fields), 303);
        assertThat(notice()).isEqualTo("Someone had already decided about 1 text.");
        fields.put("decision", "x");
        assertThat(moderator.post("/admin/queue", fields).statusCode()).isEqualTo(400);
        fields.remove("csrf");
        assertThat(moderator.post("/admin/queue", fields).statusCode()).isEqualTo(403);
        assertThat(ada.post("/admin/queue", Map.of("csrf", ada.csrf())).statusCode())
                .isEqualTo(403);
        assertThat(queue.waiting("Still here")).isNotNull();
    }

    @Test
    @Tag("browser")
    void theKeyboardMovesSelectsAndDecides() {
        comments(ModeratedSite.visitor(), "Text one", "Text two", "Text three", "Text four");
        var person = Chromium.person(ModeratedSite.url(), new Browser.NewContextOptions());
        person.addCookies(moderator.cookies.getCookieStore().getCookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue())
                        .setUrl(ModeratedSite.url().toString()))
                .toList());
        var page = person.newPage();
        page.navigate("/admin/queue");
        page.keyboard().press("d"); // the focus is not in the list
        page.keyboard().press("x");
        assertThat(page.locator("#queue > li")).hasCount(4);
        assertThat(page.locator("#queue :checked")).hasCount(0);

        page.locator("#queue > li").first().focus();
        press(page, "j", "x", "j", "x");
        assertThat(page.locator("#selected")).hasText("2 selected");
        assertThat(page.locator("#queue > li:focus")).containsText("Text three");
        press(page, "a");
        assertThat(page.locator("#notice")).hasText("2 texts were approved.");
        assertThat(page.locator("#queue > li")).hasCount(2);
        assertThat(page.locator("#queue > li:focus")).containsText("Text four"); // near the place before

        press(page, "k", "Control+d", "?");
        assertThat(page.locator("#keys")).hasAttribute("open", "");
        assertThat(page.locator("#queue > li:focus")).containsText("Text one");
        press(page, "d");
        assertThat(page.locator("#notice")).hasText("Deleted.");
        assertThat(page.locator("#queue > li")).hasCount(1);
        page.locator("#select-all").click();
        assertThat(page.locator("#selected")).hasText("1 selected");
        person.close();
    }

    private static void press(Page page, String... keys) {
        Stream.of(keys).forEach(key -> page.keyboard().press(key));
    }
}
