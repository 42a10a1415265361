package org.likeness.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A gunicorn with two workers that runs one of the programs in {@code src/tools/bench}, on a free port of 127.0.0.1. */
final class Gunicorn implements AutoCloseable {
    private static final int WORKERS = 2;
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final int port;
    private final String version;

    /**
     * Starts it and waits until it listens.
     *
     * @param application the module and the variable, {@code tutorial:app}
     * @param environment what the program wants to know
     */
    Gunicorn(String python, String application, Map<String, String> environment) throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var asked = new ProcessBuilder(python, "-m", "gunicorn", "--version").start();
        try (var answer = asked.inputReader(UTF_8)) {
            version = answer.readLine().replaceAll(".*version ([0-9.]+).*", "gunicorn $1");
        }
        var builder = new ProcessBuilder(
                python,
                "-m",
                "gunicorn",
                "--workers=" + WORKERS,
                "--bind=127.0.0.1:" + port,
                "--chdir=src/tools/bench",
                "--log-level=warning",
                application);
        builder.environment().putAll(environment);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        process = builder.inheritIO().start();
        for (int seconds = 0; !listens(); seconds++) {
            if (seconds == PATIENCE_SECONDS || !process.isAlive()) {
                close();
                throw new IOException("gunicorn does not answer");
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String title() {
        return version + ", " + WORKERS + " workers";
    }

    @Override
    public void close() {
        process.destroy();
    }
}
