package org.likeness.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.web.support.EntityTag;

/** The body of an answer and its type, ready to be sent. */
final class Document {
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
        var tag = EntityTag.of(type.getBytes(UTF_8), body);
        tag.addTo(response);
        if (tag.isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            send(HttpServletResponse.SC_OK, response);
        }
    }

    void send(int status, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
