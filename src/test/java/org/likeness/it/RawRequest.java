package org.likeness.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;

/** An answer to a request that no client would send: its address goes out as it is written, and its host is another one. */
record RawRequest(int status, String text) {
    private static final int PATIENCE = 30_000;

    /** Of the site of the run, under its own name. */
    static RawRequest get(String path) throws IOException {
        return get(path, Site.url().getAuthority());
    }

    /** @param host that the request names */
    static RawRequest get(String path, String host) throws IOException {
        try (var socket = new Socket(Site.url().getHost(), Site.url().getPort())) {
            socket.setSoTimeout(PATIENCE);
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            return new RawRequest(Integer.parseInt(answer.split(" ", 3)[1]), answer);
        }
    }
}
