package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A server where nobody may register. */
final class ClosedRegistration {
    private ClosedRegistration() {}

    /**
     * Checks that the page says so, that no page links to it, and that members still sign in.
     *
     * @param form the page of registration from before it was closed
     */
    static void assertAt(ServerProcess server, Document form, String post) {
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
        var answer = visitor.submit(form, "/register", "register", values);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).getElementById("closed").text()).startsWith("Registration is closed");
        assertThat(visitor.login(visitor.email, Visitor.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(visitor.login("marvin", Visitor.PASSWORD).statusCode()).isEqualTo(302);
    }
}
