package org.likeness.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/**
 * A site where a moderator must approve comments of guests, and the first ones of members; started with the first request, for all tests of
 * this JVM.
 */
final class ModeratedSite {
    /** A holder class: a server that failed to start is not started again for every test. */
    private static final class Started {
        static final ServerProcess SERVER = start();
        static final Visitor ADMIN = admin();
        static final Visitor MODERATOR = moderator("marvin", "Trillian");

        private static ServerProcess start() {
            try {
                var server = ServerProcess.ofThisRun("moderated"); // ends with this JVM
                server.start("-Dlikeness.guest-comments=moderated", "-Dlikeness.moderation.first-posts=2");
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Visitor admin() {
            var member = new Visitor(SERVER.url()).registered();
            FirstAdmin.make(member, SERVER);
            return member;
        }

        static Visitor moderator(String username, String nickname) {
            var member = new Visitor(SERVER.url());
            member.register(member.email, username, nickname, Visitor.PASSWORD);
            FirstAdmin.promote(ADMIN, member, "moderator");
            return member;
        }
    }

    private ModeratedSite() {}

    static ServerProcess server() {
        return Started.SERVER;
    }

    static URI url() {
        return server().url();
    }

    static Visitor visitor() {
        return new Visitor(url());
    }

    static Visitor admin() {
        return Started.ADMIN;
    }

    /** The username is {@code marvin}. */
    static Visitor moderator() {
        return Started.MODERATOR;
    }

    static ReviewQueue queue() {
        return new ReviewQueue(moderator());
    }

    /** A new member of whom nothing waits any more. */
    static Visitor trusted() {
        var member = visitor().registered();
        member.posted("A post", "Text");
        member.posted("One more", "Text");
        queue().approveAll();
        return member;
    }
}
