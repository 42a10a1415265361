package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** A multipart form, as a browser sends one with a file. */
final class Multipart {
    private static final String BOUNDARY = "----form-boundary-of-a-test";
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart(Map<String, String> fields) {
        fields.forEach((field, value) -> add("name=\"" + field + "\"", value.getBytes(UTF_8)));
    }

    /** The same with a picture in the field {@code avatar}. */
    Multipart with(String name, byte[] file) {
        add("name=\"avatar\"; filename=\"" + name + "\"\r\nContent-Type: image/jpeg", file);
        return this;
    }

    /** The same with a file in any field. */
    Multipart with(String field, String name, byte[] file) {
        add("name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", file);
        return this;
    }

    byte[] bytes() {
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    private void add(String disposition, byte[] content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }
}
