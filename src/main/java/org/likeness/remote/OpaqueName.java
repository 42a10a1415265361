package org.likeness.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.likeness.config.Source;

/**
 * The content of an opaque name.
 *
 * @param id the person's id on another server
 * @param drawing 32 hex digits that determine the drawing to show while there is no picture
 */
public record OpaqueName(RemoteId id, String drawing) {
    private static final HexFormat HEX = HexFormat.of();
    private static final int DRAWING_BYTES = 16;

    /** The order is part of the format: names in use contain an index into this list. */
    private static final List<Source> SOURCES = List.of(Source.GRAVATAR, Source.LIBRAVATAR, Source.QQ);

    /** @throws IllegalArgumentException when the drawing is not 32 hex digits */
    public OpaqueName {
        if (HEX.parseHex(drawing).length != DRAWING_BYTES) {
            throw new IllegalArgumentException("drawing must be " + 2 * DRAWING_BYTES + " hex digits, was " + drawing);
        }
    }

    /** A compact form, as it becomes part of addresses: one byte for the source, the drawing, the length of the id, the id, the server. */
    byte[] bytes() {
        byte[] value = id.source() == Source.QQ ? numberBytes(id.value()) : HEX.parseHex(id.value());
        byte[] server = id.federated().map(URI::toString).orElse("").getBytes(UTF_8);
        return ByteBuffer.allocate(2 + DRAWING_BYTES + value.length + server.length)
                .put((byte) SOURCES.indexOf(id.source()))
                .put(HEX.parseHex(drawing))
                .put((byte) value.length)
                .put(value)
                .put(server)
                .array();
    }

    /** Parses the compact form; empty if another version wrote it. */
    static Optional<OpaqueName> parse(byte[] bytes) {
        try {
            var buffer = ByteBuffer.wrap(bytes);
            Source source = SOURCES.get(buffer.get());
            String drawing = HEX.formatHex(next(buffer, DRAWING_BYTES));
            byte[] value = next(buffer, buffer.get());
            String server = new String(next(buffer, buffer.remaining()), UTF_8);
            var id = new RemoteId(
                    source,
                    server.isEmpty() ? Optional.empty() : Optional.of(URI.create(server)),
                    source == Source.QQ ? Long.toString(ByteBuffer.wrap(value).getLong()) : HEX.formatHex(value),
                    false);
            return Optional.of(new OpaqueName(id, drawing));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] next(ByteBuffer buffer, int length) {
        byte[] next = new byte[length];
        buffer.get(next);
        return next;
    }

    private static byte[] numberBytes(String digits) {
        return ByteBuffer.allocate(Long.BYTES).putLong(Long.parseLong(digits)).array();
    }
}
