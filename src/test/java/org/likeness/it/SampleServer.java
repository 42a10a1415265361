package org.likeness.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server with another application at {@code /shop}, which shows avatars with the classes jar. */
public final class SampleServer implements AutoCloseable {
    private final ServerProcess server;

    private SampleServer(ServerProcess server) {
        this.server = server;
    }

    /** Builds the application and starts the server. */
    public static SampleServer start() throws IOException {
        Path folder = Path.of(ServerProcess.property("server.dir"), "sample-war");
        TestFiles.deleteAll(folder);
        Path war = SampleWar.build(Files.createDirectories(folder));
        var server = ServerProcess.ofThisRun("sample", new Application(war, "/shop", "/tags.xhtml"))
                .fewPasswords();
        server.start();
        return new SampleServer(server);
    }

    /** The address of the application, without a final slash. */
    public URI url() {
        return server.url();
    }

    ServerProcess server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
