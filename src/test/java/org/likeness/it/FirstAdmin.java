package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes the first admin of a site with the link in the log of its server, and other people moderators. */
final class FirstAdmin {
    private static final Pattern LINK = Pattern.compile("/first-admin\\?token=[A-Za-z0-9_-]{43}");

    private FirstAdmin() {}

    /** The link that the server logged at its last start. */
    static String link(ServerProcess server) {
        try {
            return LINK.matcher(Files.readString(server.log()))
                    .results()
                    .map(MatchResult::group)
                    .reduce((first, second) -> second)
                    .orElseThrow(() -> new AssertionError("no link in " + server.log()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a member who is signed in the first admin. */
    static void make(Visitor member, ServerProcess server) {
        String link = link(server);
        var answer = member.submit(member.page(link), "/first-admin", "accept", Map.of());
        assertThat(Visitor.location(answer, 302)).isEqualTo("/admin");
    }

    /** Gives a member a role, and signs the member in again. */
    static void promote(Visitor admin, Visitor member, String role) {
        String page = page(admin, member);
        var answer = admin.send(page, "role-form", Map.of("role", role, "action", "change_role"));
        assertThat(Visitor.location(answer, 303)).isEqualTo(page);
        assertThat(admin.page(page).getElementById("notice").text()).isEqualTo("The role was changed.");
        member.login(member.email, Visitor.PASSWORD);
    }

    /** The path of the page about a member. */
    static String page(Visitor moderator, Visitor member) {
        return moderator
                .page("/admin/people?q=" + member.email.replace("@", "%40"))
                .select("#accounts a")
                .attr("href");
    }
}
