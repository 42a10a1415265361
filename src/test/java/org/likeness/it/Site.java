package org.likeness.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The site that all tests of a run ask: the one at {@code base.url}, or one started with the first question. */
final class Site {
    private static @Nullable URI url;
    private static @Nullable RuntimeException failure;

    private Site() {}

    static synchronized URI url() {
        if (failure != null) {
            throw failure; // a server that did not start will not start for the next test
        }
        if (url == null) {
            String given = System.getProperty("base.url", "");
            url = given.isEmpty() ? started() : URI.create(given);
        }
        return url;
    }

    private static URI started() {
        try {
            var server = ServerProcess.ofThisRun("site"); // ends with this JVM
            server.start();
            return server.url();
        } catch (IOException e) {
            failure = new UncheckedIOException(e);
            throw failure;
        } catch (IllegalStateException e) {
            failure = e;
            throw e;
        }
    }
}
