package org.likeness.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** The site that all tests of a run ask: the one at {@code base.url}, or one started with the first question. */
final class Site {
    /** In a holder of its own: a server that did not start once is not started again for every test. */
    private static final class Started {
        static final URI URL = start();

        private static URI start() {
            try {
                var server = ServerProcess.ofThisRun("site"); // ends with this JVM
                server.start();
                return server.url();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Site() {}

    static URI url() {
        String given = System.getProperty("base.url", "");
        return given.isEmpty() ? Started.URL : URI.create(given);
    }
}
