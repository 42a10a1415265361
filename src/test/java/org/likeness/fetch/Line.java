package org.likeness.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;

/** A server on this machine that sends exactly the bytes of a test to each client. */
public final class Line implements AutoCloseable {
    /** After this time without any event, a test fails. */
    private static final int SECONDS = 20;

    /** Sends bytes until the script ends or the client disconnects. */
    public interface Script {
        void talk(Socket caller) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Script script;
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch called = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);

    /** Plain TCP. */
    Line(Script script) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
    }

    /** HTTP, after reading the request. */
    public static Line http(Script script) throws IOException {
        return new Line(caller -> {
            readRequest(caller);
            script.talk(caller);
        });
    }

    /** TLS, after the handshake and reading the request. */
    Line(Certificate certificate, Script script) throws IOException {
        this(
                certificate
                        .shown()
                        .getServerSocketFactory()
                        .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                caller -> {
                    readRequest(caller);
                    script.talk(caller);
                });
    }

    private Line(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
        inBackground(this::listen);
    }

    /** Sends something once. */
    public static Script saying(String text) {
        return caller -> say(caller, text);
    }

    /** Sends something, then something else repeatedly. */
    public static Script repeating(String start, String text, int pauseMillis) {
        return caller -> {
            say(caller, start);
            while (true) {
                say(caller, text);
                Thread.sleep(pauseMillis);
            }
        };
    }

    /** Sends something, then waits until the client disconnects. */
    public static Script waiting(String start) {
        return caller -> {
            say(caller, start);
            caller.getInputStream().transferTo(OutputStream.nullOutputStream());
            throw new IOException("the other side is gone");
        };
    }

    public int port() {
        return server.getLocalPort();
    }

    public String name() {
        return "localhost:" + port();
    }

    String address() {
        return "https://" + name() + "/";
    }

    public int calls() {
        return calls.get();
    }

    /** Waits for a client to connect. */
    public void awaitCall() throws InterruptedException {
        assertThat(called.await(SECONDS, TimeUnit.SECONDS))
                .as("somebody called")
                .isTrue();
    }

    /** Waits for a client to disconnect early. */
    public void awaitGone() throws InterruptedException {
        assertThat(gone.await(SECONDS, TimeUnit.SECONDS))
                .as("the caller is gone")
                .isTrue();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                calls.incrementAndGet();
                called.countDown();
                inBackground(() -> serve(caller));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            script.talk(caller);
        } catch (IOException e) {
            gone.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readRequest(Socket caller) throws IOException {
        if (caller instanceof SSLSocket tls) {
            tls.startHandshake();
        }
        var request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            int next = caller.getInputStream().read();
            if (next < 0) {
                throw new IOException("no request");
            }
            request.append((char) next);
        }
    }

    private static void say(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(ISO_8859_1));
        caller.getOutputStream().flush();
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
    }
}
