package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Everything that is wrong in a form is shown at once: on top with links to the fields, and next to each of them. */
class FormErrorsIT {
    @Test
    void showATakenUsernameWithTheOtherMistakes() {
        var owner = Visitor.member();
        var page = registered(owner.username, "Nick", "1234567");
        assertThat(page.select("form [role=alert] strong").text()).isEqualTo("Check these 2 fields:");
        assertThat(page.select("form [role=alert] a").eachText()).containsExactly("Username", "Password");
        assertThat(page.select(".field-message").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("This username is taken.");
        assertThat(page.getElementById("register:username").val()).isEqualTo(owner.username);
        assertThatFieldsAreMarked(page, "#register");
    }

    @Test
    void showAPasswordThatIsTheUsernameWithTheOtherMistakes() {
        var visitor = new Visitor();
        var page = registered(visitor.username, "", visitor.username);
        assertThat(page.select(".field-message").eachText())
                .containsExactly(
                        "Enter the name others will see.",
                        "Your password must differ from your username, email and nickname. Choose another one.");
    }

    @Test
    void showAllOfACommentInItsOrder() {
        String post = Visitor.member().posted("A post", "Text");
        var answer = new Visitor().send(post, "comment", Map.of("website", "nonsense"));
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#problem a").eachText())
                .containsExactly("Comment", "Name", "Email", "Website (optional)");
        assertThatFieldsAreMarked(page, "#comment");
    }

    /** Each link leads to a field that is invalid and described by its message; no other field is. */
    private static void assertThatFieldsAreMarked(Document page, String form) {
        var invalid = page.select(form + " [aria-invalid=true]");
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(
                        invalid.eachAttr("id").stream().map(id -> "#" + id).toList());
        for (var field : invalid) {
            String message = field.id() + "-message";
            assertThat(field.attr("aria-describedby").split(" ")).contains(message);
            assertThat(page.getElementById(message).text()).isNotEmpty();
        }
    }

    private static Document registered(String username, String nickname, String password) {
        var visitor = new Visitor();
        return Jsoup.parse(
                visitor.register(visitor.email, username, nickname, password).body());
    }
}
