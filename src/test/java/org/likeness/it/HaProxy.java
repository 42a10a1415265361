package org.likeness.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The HAProxy of this machine with the configuration of {@code server-config/haproxy}, before a server of the tests. */
final class HaProxy implements AutoCloseable {
    private static final List<String> FOLDERS =
            List.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin");

    private final int port = ServerProcess.freePort();
    private final String scheme;
    private final Process process;

    HaProxy(URI node) throws IOException {
        this(node, "http", "");
    }

    /** @param certificate a file with a certificate and its key, both in PEM */
    static HaProxy withTls(URI node, Path certificate) throws IOException {
        return new HaProxy(node, "https", " ssl crt " + certificate);
    }

    private HaProxy(URI node, String scheme, String parameters) throws IOException {
        this.scheme = scheme;
        String program = FOLDERS.stream()
                .map(folder -> folder + "/haproxy")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no haproxy found: install it, or run bin/verify, which does"));
        Path configuration = Path.of(ServerProcess.property("server.config"), "haproxy", "haproxy.cfg");
        var builder = new ProcessBuilder(program, "-db", "-f", configuration.toString());
        builder.environment().put("LIKENESS_BIND", "127.0.0.1:" + port + parameters);
        builder.environment().put("LIKENESS_NODE", node.getAuthority());
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!listens()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("haproxy ended with " + process.exitValue());
            }
            ServerProcess.pause();
        }
    }

    URI url() {
        return URI.create(scheme + "://127.0.0.1:" + port);
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
