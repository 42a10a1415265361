package org.likeness.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The site that all tests of a run ask: the one at {@code base.url}, or one started with the first question. */
public final class Site {
    /** In a holder of its own: a server that did not start once is not started again for every test. */
    private static final class Started {
        static final ServerProcess SERVER = start();

        private static ServerProcess start() {
            try {
                var server = ServerProcess.ofThisRun("site"); // ends with this JVM
                server.start();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Site() {}

    public static URI url() {
        String given = System.getProperty("base.url", "");
        return given.isEmpty() ? Started.SERVER.url() : URI.create(given);
    }

    /** The log of the server, where this run has started it. */
    static Optional<Path> log() {
        return System.getProperty("base.url", "").isEmpty() ? Optional.of(Started.SERVER.log()) : Optional.empty();
    }
}
