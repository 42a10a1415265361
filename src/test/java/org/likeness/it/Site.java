package org.likeness.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The site that all tests of a run use: the one at {@code base.url}, or one started with the first request. */
public final class Site {
    /** A holder class: a server that failed to start is not started again for every test. */
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

    /** The log of the server, if this run has started it. */
    static Optional<Path> log() {
        return System.getProperty("base.url", "").isEmpty() ? Optional.of(Started.SERVER.log()) : Optional.empty();
    }
}
