package org.likeness.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The body of an answer and its type, ready to be sent. */
final class Document {
    private static final int TAG_BYTES = 16;

    private final String type;
    private final byte[] body;

    private Document(String type, byte[] body) {
        this.type = type;
        this.body = body;
    }

    /** @param type with its character set, where that is not a matter of course */
    static Document of(String type, String text) {
        return new Document(type, text.getBytes(UTF_8));
    }

    static Document ofBytes(String type, byte[] body) {
        return new Document(type, body);
    }

    /** A line for formats that have no words for a refusal. */
    static Document plain(Refused reason) {
        return of("text/plain; charset=utf-8", reason.words() + "\n");
    }

    /** Sends it, or only that nothing has changed, to a client that has it. */
    void sendUnlessKnown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = tag();
        response.setHeader("ETag", tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            send(HttpServletResponse.SC_OK, response);
        }
    }

    void send(int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(body);
    }

    /** The same for the same type and bytes. */
    private String tag() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(type.getBytes(UTF_8));
            return "\"" + HexFormat.of().formatHex(digest.digest(body), 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has to know SHA-256", e);
        }
    }
}
