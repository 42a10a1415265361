package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** People who want to look like the moderator Marvin with the username trillian. */
final class Impostors {
    private Impostors() {}

    /** Checks that nobody can register with, take or comment under such a name. */
    static void assertRefused(ServerProcess server, String post, Visitor member) {
        for (String name : List.of("MARVIN", "m\u0430rvin", "Marv1n ✓", "Tri11ian")) { // a Cyrillic letter
            var impostor = new Visitor(server.url());
            var answer = impostor.register(impostor.email, impostor.username, name, Visitor.PASSWORD);
            assertThat(Jsoup.parse(answer.body()).select(".field-message").text())
                    .as(name)
                    .contains("This name looks like a moderator’s name.");
            var guest = new Visitor(server.url());
            var comment = guest.send(post, "comment", Map.of("text", "Trust me", "name", name, "email", guest.email));
            assertThat(comment.statusCode()).as(name).isEqualTo(422);
            assertThat(Jsoup.parse(comment.body())
                            .getElementById("name-message")
                            .text())
                    .contains("This name looks like a moderator’s name.");
            var renamed = member.submit("/profile", "profile", Map.of("nickname", name));
            assertThat(renamed.body()).as(name).contains("This name looks like a moderator’s name.");
        }
        var impostor = new Visitor(server.url());
        assertThat(impostor.register(impostor.email, "marv-ln", "Nick", Visitor.PASSWORD)
                        .body())
                .contains("This username looks like a moderator’s name.");
        assertThat(Visitor.location(member.submit("/profile", "profile", Map.of("nickname", "Marvin’s friend")), 302))
                .endsWith("/profile");
    }
}
