package org.likeness.it;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real application server with one application on it, on a free port of 127.0.0.1, with a database and pictures of its own. */
abstract class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** All tests come from one address; those of the limits set others, which win. */
    private static final List<String> HARDLY_LIMITED = Stream.of(
                    "sign-ins", "registrations", "uploads", "guest-comments", "profiles")
            .map(name -> "-Dlikeness.limits." + name + "=1000000")
            .toList();

    final Path folder;
    final Application application;
    final int port = freePort();
    private @Nullable Process process;

    ServerProcess(Path folder, Application application) {
        this.folder = folder;
        this.application = application;
    }

    /** A server of the kind that this run tests, with Likeness, in a folder below the build's. */
    static ServerProcess ofThisRun(String name) throws IOException {
        return ofThisRun(name, Application.likeness());
    }

    static ServerProcess ofThisRun(String name, Application application) throws IOException {
        String kind = property("likeness.server");
        Path folder = Path.of(property("server.dir"), kind + "-" + name);
        TestFiles.deleteAll(folder);
        Files.createDirectories(folder);
        return kind.equals("payara") ? new PayaraMicro(folder, application) : new WildFly(folder, application);
    }

    static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    /** The command line, and what the environment has to say to it. */
    abstract List<String> command(List<String> systemProperties) throws IOException;

    /** What the log says when the server has come up, with or without the application. */
    abstract String started();

    Map<String, String> environment() {
        return Map.of();
    }

    URI url() {
        String path = application.path();
        return URI.create("http://127.0.0.1:" + port + (path.equals("/") ? "" : path));
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** Starts the process and waits until the application answers. */
    void start(String... systemProperties) throws IOException {
        launch(systemProperties);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(deadline) || !isRunning()) {
                close();
                throw new IllegalStateException("no answer from " + url() + ", see " + log());
            }
            pause();
        }
    }

    /** Starts the process and does not wait. */
    void launch(String... systemProperties) throws IOException {
        var properties = new ArrayList<>(List.of("-Dlikeness.data=" + data()));
        properties.add("-Dlikeness.server.default-hosts=default.example.org");
        properties.addAll(HARDLY_LIMITED);
        properties.addAll(List.of(systemProperties));
        var builder = new ProcessBuilder(command(properties)).directory(folder.toFile());
        builder.environment().putAll(environment());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Waits until the log has all of these sentences. */
    void waitForLog(List<String> sentences) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!sentences.stream().allMatch(Files.readString(log())::contains)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("not all of " + sentences + " in " + log());
            }
            pause();
        }
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** As {@code kill -9} does: at once, nothing is closed or written. */
    void kill() {
        end(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        end(ProcessHandle::destroy);
    }

    private void end(Consumer<ProcessHandle> how) {
        if (process == null) {
            return;
        }
        var all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(how);
        try {
            for (ProcessHandle each : all) {
                each.onExit().get(1, TimeUnit.MINUTES);
            }
        } catch (Exception e) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
        process = null;
    }

    boolean answers() {
        try {
            var connection = (HttpURLConnection)
                    URI.create(url() + application.page()).toURL().openConnection();
            connection.setReadTimeout(30_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
