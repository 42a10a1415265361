package org.likeness.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;

/** The answer to a request that clients do not send: with an address that is not normalised, or with another host. */
record RawRequest(int status, String text) {
    private static final int PATIENCE = 30_000;

    /** To the site of this run, with its own host. */
    static RawRequest get(String path) throws IOException {
        return get(path, Site.url().getAuthority());
    }

    /** @param host that the request names */
    static RawRequest get(String path, String host) throws IOException {
        return sent("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    /**
     * Sends the whole request before it reads the answer.
     *
     * @param headers further ones, with line breaks between them
     */
    static RawRequest of(String method, String path, String headers, String body) throws IOException {
        return sent(method + " " + path + " HTTP/1.1\r\nHost: " + Site.url().getAuthority()
                + "\r\nConnection: close\r\n" + headers + "\r\n\r\n" + body);
    }

    /** Sends a request and closes the connection without reading the answer. */
    static void leave(String request) throws IOException {
        try (var socket = new Socket(Site.url().getHost(), Site.url().getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        }
    }

    /** The value of a header, or empty if there is none. */
    String header(String name) {
        return text.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static RawRequest sent(String request) throws IOException {
        try (var socket = new Socket(Site.url().getHost(), Site.url().getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            return new RawRequest(Integer.parseInt(answer.split(" ", 3)[1]), answer);
        }
    }
}
