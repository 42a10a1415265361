package org.likeness.profile.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.likeness.gzip.Gzip;
import org.likeness.web.page.EntityTag;

/** A response body with its content type. */
final class ResponseDocument {
    private static final int MIN_COMPRESSED = 300;

    private final String type;
    private final byte[] body;
    private final Optional<String> fileName;

    private ResponseDocument(String type, byte[] body, Optional<String> fileName) {
        this.type = type;
        this.body = body;
        this.fileName = fileName;
    }

    /** @param type with the character set, unless it is the default of the type */
    static ResponseDocument of(String type, String text) {
        return new ResponseDocument(type, text.getBytes(UTF_8), Optional.empty());
    }

    static ResponseDocument ofBytes(String type, byte[] body) {
        return new ResponseDocument(type, body, Optional.empty());
    }

    /** The same document, to be saved under this name, which needs no quoting. */
    ResponseDocument named(String name) {
        return new ResponseDocument(type, body, Optional.of(name));
    }

    /** An error as plain text, for formats without errors of their own. */
    static ResponseDocument plain(ProfileRefusal reason) {
        return of("text/plain; charset=utf-8", reason.message() + "\n");
    }

    /** Sends the document, or 304 if the client has it. */
    void sendWithEntityTag(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] sent = encoded(request, response);
        var tag = EntityTag.of(type.getBytes(UTF_8), sent);
        tag.addTo(response);
        if (tag.isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            write(sent, response);
        }
    }

    void send(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        write(encoded(request, response), response);
    }

    /** The body, compressed if that helps and the client accepts it. */
    private byte[] encoded(HttpServletRequest request, HttpServletResponse response) {
        if (body.length < MIN_COMPRESSED || type.startsWith("image/")) {
            return body;
        }
        response.setHeader("Vary", "Accept-Encoding");
        if (!Gzip.isAccepted(request.getHeader("Accept-Encoding"))) {
            return body;
        }
        response.setHeader("Content-Encoding", "gzip");
        return Gzip.of(body);
    }

    private void write(byte[] sent, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        fileName.ifPresent(name -> response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\""));
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }
}
