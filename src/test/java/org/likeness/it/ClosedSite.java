package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A site where nobody may register any longer, and no guest may comment.
 *
 * @param comment the page of a post from before
 * @param registration the page of registration from before
 */
record ClosedSite(Visitor guest, String post, Document comment, Document registration) {

    /** Opens the two forms. */
    static ClosedSite whileOpen(ServerProcess server, String post) {
        var guest = new Visitor(server.url());
        return new ClosedSite(guest, post, guest.page(post), guest.page("/register"));
    }

    /** Checks that the site says so, links to nothing that is closed, and loses nothing typed; and that members still sign in. */
    void assertClosed(ServerProcess server, Visitor member) {
        assertNoCommentsOfGuests();
        assertNoRegistration(server);
        assertThat(new Visitor(server.url())
                        .login(member.username, Visitor.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    private void assertNoCommentsOfGuests() {
        var answer = guest.send(
                comment, post, "comment", Map.of("text", "Typed before", "name", "Guest", "email", guest.email));
        assertThat(answer.statusCode()).isEqualTo(403);
        var page = Jsoup.parse(answer.body());
        assertThat(page.getElementById("text").val()).isEqualTo("Typed before");
        assertThat(page.getElementById("problem").text()).contains("Only members can comment now");
        assertThat(guest.page(post).select("#comment")).isEmpty();
        assertThat(guest.page(post).select("#answer a[href=/login]")).hasSize(1);
    }

    private void assertNoRegistration(ServerProcess server) {
        var visitor = new Visitor(server.url());
        var page = visitor.page("/register");
        assertThat(page.getElementById("closed").text()).startsWith("Registration is closed");
        assertThat(page.select("form#register")).isEmpty();
        assertThat(page.select("main a[href=/login]")).hasSize(1);
        for (String path : List.of("/", "/login", "/people", "/register", post)) {
            assertThat(visitor.page(path).select("a[href$=/register]")).as(path).isEmpty();
        }
        var values = Map.of(
                "email", visitor.email, "username", visitor.username, "nickname", "Nick", "password", Visitor.PASSWORD);
        var answer = visitor.submit(registration, "/register", "register", values);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).getElementById("closed").text()).startsWith("Registration is closed");
        assertThat(visitor.login(visitor.email, Visitor.PASSWORD).statusCode()).isEqualTo(200);
    }
}
