package org.likeness.remote;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.likeness.fetch.PictureServer;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/** A local server that speaks Gravatar's protocol over http and records its requests. It answers 404 for unknown hashes. */
public final class FakeGravatar implements AutoCloseable {
    private final PictureServer server = new PictureServer();
    private final Map<String, HttpHandler> people = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile HttpHandler others = exchange -> exchange.sendResponseHeaders(404, -1);

    public FakeGravatar() throws IOException {
        server.at("/avatar/", exchange -> {
            var address = exchange.getRequestURI();
            asked.add(address.toString());
            String hash = address.getPath().substring("/avatar/".length());
            people.getOrDefault(hash, others).handle(exchange);
        });
    }

    public String base() {
        return server.address("/avatar/");
    }

    public int port() {
        return server.port();
    }

    /** From now on, answers with this picture of somebody. */
    public FakeGravatar knows(String email, byte[] picture) {
        return answers(email, exchange -> PictureServer.answer(exchange, picture));
    }

    public FakeGravatar answers(String email, HttpHandler handler) {
        for (Algorithm algorithm : Algorithm.values()) {
            people.put(EmailHash.of(email, algorithm).hex(), handler);
        }
        return this;
    }

    /** From now on, answers 404 for somebody. */
    void forgets(String email) {
        for (Algorithm algorithm : Algorithm.values()) {
            people.remove(EmailHash.of(email, algorithm).hex());
        }
    }

    /** Handles requests for unknown hashes. */
    public FakeGravatar answersOthers(HttpHandler handler) {
        others = handler;
        return this;
    }

    /** Paths with their queries, in order. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.close();
    }
}
