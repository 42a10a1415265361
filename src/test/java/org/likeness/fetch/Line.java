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

/** A server on this machine that says byte by byte what a test wants, to each who calls. */
public final class Line implements AutoCloseable {
    /** A test fails when nothing happens for so long. */
    private static final int SECONDS = 20;

    /** What is said, until it ends or the other side is gone. */
    public interface Script {
        void talk(Socket caller) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Script script;
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch called = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);

    /** Of plain TCP. */
    Line(Script script) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
    }

    /** Of http, after the request. */
    public static Line http(Script script) throws IOException {
        return new Line(caller -> {
            readRequest(caller);
            script.talk(caller);
        });
    }

    /** Of TLS, after its handshake and the request. */
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

    /** Says something once. */
    public static Script saying(String text) {
        return caller -> say(caller, text);
    }

    /** Says something, then something else again and again. */
    public static Script repeating(String start, String text, int pauseMillis) {
        return caller -> {
            say(caller, start);
            while (true) {
                say(caller, text);
                Thread.sleep(pauseMillis);
            }
        };
    }

    /** Says something, then nothing, until the other side is gone. */
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

    /** Waits until somebody has called. */
    public void awaitCall() throws InterruptedException {
        assertThat(called.await(SECONDS, TimeUnit.SECONDS))
                .as("somebody called")
                .isTrue();
    }

    /** Waits until a caller is gone before all was said. */
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
