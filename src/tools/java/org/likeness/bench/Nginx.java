package org.likeness.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An nginx that serves the files of one folder, on a free port of 127.0.0.1, as the current user. */
final class Nginx implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final int port;
    private final String version;

    /**
     * Starts it and waits until it listens.
     *
     * @param program its path
     * @param files what it serves
     * @param folder for its own files
     */
    Nginx(String program, Path files, Path folder) throws IOException, InterruptedException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var asked = new ProcessBuilder(program, "-v").redirectErrorStream(true).start();
        try (var answer = asked.inputReader(UTF_8)) {
            version = answer.readLine().replaceAll(".*nginx/([0-9.]+).*", "nginx $1");
        }
        Path configuration = Files.createDirectories(folder.toAbsolutePath()).resolve("nginx.conf");
        Files.writeString(configuration, configuration(files.toAbsolutePath()));
        process = new ProcessBuilder(
                        List.of(program, "-p", folder.toAbsolutePath().toString(), "-c", configuration.toString()))
                .inheritIO()
                .start();
        for (int seconds = 0; !listens(); seconds++) {
            if (seconds == PATIENCE_SECONDS || !process.isAlive()) {
                close();
                throw new IOException("nginx does not answer");
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private String configuration(Path files) {
        return """
                user USER;
                daemon off;
                worker_processes 2;
                pid nginx.pid;
                error_log stderr crit;
                events { worker_connections 256; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 1000000;
                  types { image/jpeg jpg; image/png png; }
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                  server {
                    listen 127.0.0.1:PORT;
                    root FILES;
                  }
                }
                """.replace("USER", System.getProperty("user.name"))
                .replace("PORT", Integer.toString(port))
                .replace("FILES", files.toString());
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
        return version;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
