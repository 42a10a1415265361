package org.likeness.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A correct picture server on this machine, with https or http. */
public final class PictureServer implements AutoCloseable {
    static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, (byte) 0xff};

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** With https. */
    public PictureServer(Certificate certificate) throws IOException {
        this(secured(HttpsServer.create(free(), 0), certificate), "https");
    }

    /** With http. */
    public PictureServer() throws IOException {
        this(HttpServer.create(free(), 0), "http");
    }

    private PictureServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.start();
        at("/picture", exchange -> answer(exchange, PICTURE));
    }

    private static InetSocketAddress free() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static HttpServer secured(HttpsServer server, Certificate certificate) {
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.shown()));
        return server;
    }

    /** Adds the answer for paths with this prefix. */
    public PictureServer at(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return this;
    }

    public PictureServer redirecting(String path, int status, String location) {
        return at(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    public static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The host and port, as in the settings. */
    public String name() {
        return "localhost:" + port();
    }

    public String address(String path) {
        return scheme + "://" + name() + path;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
