package org.likeness.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server with Likeness and its own data, for programs that are not tests. */
public final class LikenessServer implements AutoCloseable {
    private final ServerProcess server;

    private LikenessServer(ServerProcess server) {
        this.server = server;
    }

    /** Not started yet, so that its empty data folder can be filled. */
    public static LikenessServer named(String name) throws IOException {
        var server = ServerProcess.ofThisRun(name);
        Files.createDirectories(server.data());
        return new LikenessServer(server);
    }

    /** The folder of the database and the pictures. */
    public Path data() {
        return server.data();
    }

    /** Starts it and waits until it answers. */
    public void start(String... systemProperties) throws IOException {
        server.start(systemProperties);
    }

    /** Without a final slash. */
    public URI url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
    }
}
