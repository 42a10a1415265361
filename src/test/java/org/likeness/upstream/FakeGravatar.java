package org.likeness.upstream;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.likeness.fetch.PictureServer;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

/** A server on this machine that speaks Gravatar's protocol by http, and remembers what it was asked. Whom it does not know, it answers 404. */
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

    /** Has a picture of somebody from now on. */
    public FakeGravatar knows(String email, byte[] picture) {
        return answers(email, exchange -> PictureServer.answer(exchange, picture));
    }

    public FakeGravatar answers(String email, HttpHandler handler) {
        for (Algorithm algorithm : Algorithm.values()) {
            people.put(EmailHash.of(email, algorithm).hex(), handler);
        }
        return this;
    }

    /** Has nothing of somebody any more. */
    void forgets(String email) {
        for (Algorithm algorithm : Algorithm.values()) {
            people.remove(EmailHash.of(email, algorithm).hex());
        }
    }

    /** Answers so for everybody who is not known. */
    FakeGravatar answersOthers(HttpHandler handler) {
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
