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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real application server with one application on it, on a free port of 127.0.0.1, with a database and pictures of its own. */
abstract class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** All tests come from one address, so the limits are high; tests of the limits set their own. */
    private static final List<String> HARDLY_LIMITED = Stream.of(
                    "sign-ins",
                    "registrations",
                    "uploads",
                    "guest-comments",
                    "posts",
                    "comments",
                    "profiles",
                    "unknown-hashes",
                    "emails")
            .map(name -> "-Dlikeness.limits." + name + "=1000000")
            .toList();

    final Path folder;
    final Application application;

    /** The address of its database; empty for H2 in its own folder. */
    final Optional<String> postgres;

    final int port = freePort();
    private boolean quickCompiler;
    private @Nullable Process process;

    ServerProcess(Path folder, Application application, Optional<String> postgres) {
        this.folder = folder;
        this.application = application;
        this.postgres = postgres;
    }

    /** A server of the kind that this run tests, with Likeness, in a folder below {@code server.dir}. */
    static ServerProcess ofThisRun(String name) throws IOException {
        return ofThisRun(name, Application.likeness());
    }

    static ServerProcess ofThisRun(String name, Application application) throws IOException {
        boolean onPostgres = System.getProperty("likeness.database", "").equals("postgresql");
        return ofThisRun(
                name,
                application,
                onPostgres ? Optional.of(PostgresServer.ofThisRun().newDatabase()) : Optional.empty());
    }

    /** @param postgres the address of the database; empty for H2 in the server's folder */
    static ServerProcess ofThisRun(String name, Application application, Optional<String> postgres) throws IOException {
        String kind = property("likeness.server");
        Path folder = Path.of(property("server.dir"), kind + "-" + name);
        TestFiles.deleteAll(folder);
        Files.createDirectories(folder);
        return kind.equals("payara")
                ? new PayaraMicro(folder, application, postgres)
                : new WildFly(folder, application, postgres);
    }

    static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    /** Starts with the quick compiler only: in less CPU time, but a password takes it some four times as long to hash. */
    ServerProcess fewPasswords() {
        quickCompiler = true;
        return this;
    }

    /** The options of the server's JVM: its heap, and those that the build sets for tests. Benchmarks measure without them. */
    final List<String> javaOptions() {
        var options = new ArrayList<>(List.of("-Xmx" + System.getProperty("server.heap", "512") + "m"));
        Stream.of(System.getProperty("server.java.options", "").split("\\s+"))
                .filter(option -> !option.isEmpty())
                .forEach(options::add);
        if (quickCompiler) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        return options;
    }

    /** The command line and the environment. */
    abstract List<String> command(List<String> systemProperties) throws IOException;

    /** What the server logs when it has started, with or without the application. */
    abstract String started();

    Map<String, String> environment() {
        return Map.of();
    }

    URI url() {
        String path = application.path();
        return URI.create("http://127.0.0.1:" + port + (path.equals("/") ? "" : path));
    }

    /** Its data folder. Pages name it, so tests find those that it does not fit. */
    Path data() {
        return folder.resolve("data_in_a_folder_whose_name_is_wider_than_a_phone");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** Starts the process and waits until the application answers. */
    void start(String... systemProperties) throws IOException {
        launch(systemProperties);
        waitUntil(this::answers);
    }

    /** Waits for a condition; fails if the server ends first. */
    final void waitUntil(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
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
        postgres.ifPresent(address -> properties.addAll(List.of(
                "-Dlikeness.database.url=" + address,
                "-Dlikeness.database.user=" + PostgresServer.USER,
                "-Dlikeness.database.password=" + PostgresServer.PASSWORD)));
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

    /** The process id of the server's JVM, which a script may have started. */
    long javaPid() {
        var started = Objects.requireNonNull(process, "not started").toHandle();
        return Stream.concat(started.descendants(), Stream.of(started))
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Like {@code kill -9}: at once, without closing anything. */
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
