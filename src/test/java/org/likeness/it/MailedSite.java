package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/** A site that sends mail and requires confirmed emails; started with the first request, for all tests of this JVM. */
final class MailedSite {
    static final String OTHER_PASSWORD = "quite another phrase";

    /** A holder class: a server that failed to start is not started again for every test. */
    private static final class Started {
        static final MailServer MAIL = MailServer.started();
        static final ServerProcess SERVER = start();

        private static ServerProcess start() {
            try {
                var server = ServerProcess.ofThisRun("mailed"); // ends with this JVM
                server.start(MAIL.settings(
                        "-Dlikeness.url=" + server.url(),
                        "-Dlikeness.remote=off",
                        "-Dlikeness.accounts.grace=7",
                        "-Dlikeness.limits.reports=20"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Started with the first request for an admin, who then stays the first one. */
    private static final class Administered {
        static final Visitor ADMIN = admin();

        private static Visitor admin() {
            var member = registered();
            var page = member.page(FirstAdmin.link(Started.SERVER));
            assertThat(page.select("#accept")).isEmpty();
            assertThat(page.getElementById("unfit").text()).contains("Confirm your email first");
            confirm(member.email);
            FirstAdmin.make(member, Started.SERVER);
            return member;
        }
    }

    private MailedSite() {}

    /** The first admin, signed in. */
    static Visitor admin() {
        return Administered.ADMIN;
    }

    /** A new moderator, signed in. */
    static Visitor moderator() {
        var member = confirmed();
        FirstAdmin.promote(admin(), member, "moderator");
        return member;
    }

    static URI url() {
        return Started.SERVER.url();
    }

    static MailServer mail() {
        return Started.MAIL;
    }

    static Visitor visitor() {
        return new Visitor(url());
    }

    static Visitor registered() {
        return visitor().registered();
    }

    static Visitor confirmed() {
        var member = registered();
        confirm(member.email);
        return member;
    }

    /** Emails of new members. Ten at a time, so that they wait for their messages together. */
    static Supplier<String> confirmedEmails() {
        var ready = new ArrayDeque<String>();
        return () -> {
            if (ready.isEmpty()) {
                Stream.generate(() -> registered().email).limit(10).forEach(ready::add);
                ready.forEach(MailedSite::confirm);
            }
            return ready.remove();
        };
    }

    /** Confirms an email with the link in the next message to it. */
    static void confirm(String email) {
        press(visitor(), mail().waitFor(email).link(), "confirm", Map.of());
    }

    /** The page of a link, opened by another visitor. */
    static Document open(URI link) {
        return visitor().page(path(link));
    }

    /** Opens a link and presses its button; returns where that leads. */
    static String press(Visitor visitor, URI link, String form, Map<String, String> values) {
        var page = visitor.page(path(link));
        return Visitor.location(visitor.submit(page, link.getPath(), form, values), 302);
    }

    static String path(URI link) {
        assertThat(link.toString()).startsWith(url().toString());
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    static String banner(Document page) {
        return page.select("#unconfirmed").text();
    }

    static void assertGone(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("This link doesn’t work any more.");
    }

    static String source(String email) {
        return visitor()
                .bytes("/avatar/" + EmailHash.of(email, Algorithm.SHA256) + "?d=identicon")
                .headers()
                .firstValue("X-Avatar-Source")
                .orElseThrow();
    }

    static String profile(String email) {
        return "/" + EmailHash.of(email, Algorithm.SHA256).hex() + ".json";
    }
}
