package org.likeness.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.likeness.avatar.Source;

/**
 * What an opaque name stands for.
 *
 * @param drawing 32 hex digits: what the person is drawn of while there is no picture
 */
public record Sealed(Handle handle, String drawing) {
    private static final HexFormat HEX = HexFormat.of();
    private static final int DRAWING = 16;

    /** The order is part of every name that was given. */
    private static final List<Source> SOURCES = List.of(Source.GRAVATAR, Source.LIBRAVATAR, Source.QQ);

    /** @throws IllegalArgumentException when the drawing is something else */
    public Sealed {
        if (HEX.parseHex(drawing).length != DRAWING) {
            throw new IllegalArgumentException("drawing must be " + 2 * DRAWING + " hex digits, was " + drawing);
        }
    }

    /** Few, for they stand in every address: one for the source, the drawing, the id with one for its length, the federated server. */
    byte[] bytes() {
        byte[] id = handle.source() == Source.QQ ? number(handle.id()) : HEX.parseHex(handle.id());
        byte[] server = handle.federated().map(URI::toString).orElse("").getBytes(UTF_8);
        return ByteBuffer.allocate(2 + DRAWING + id.length + server.length)
                .put((byte) SOURCES.indexOf(handle.source()))
                .put(HEX.parseHex(drawing))
                .put((byte) id.length)
                .put(id)
                .put(server)
                .array();
    }

    /** What these bytes say; empty where another version has written them. */
    static Optional<Sealed> parse(byte[] bytes) {
        try {
            var content = ByteBuffer.wrap(bytes);
            Source source = SOURCES.get(content.get());
            String drawing = HEX.formatHex(next(content, DRAWING));
            byte[] id = next(content, content.get());
            String server = new String(next(content, content.remaining()), UTF_8);
            var handle = new Handle(
                    source,
                    server.isEmpty() ? Optional.empty() : Optional.of(URI.create(server)),
                    source == Source.QQ ? Long.toString(ByteBuffer.wrap(id).getLong()) : HEX.formatHex(id),
                    false);
            return Optional.of(new Sealed(handle, drawing));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] next(ByteBuffer content, int length) {
        byte[] next = new byte[length];
        content.get(next);
        return next;
    }

    private static byte[] number(String digits) {
        return ByteBuffer.allocate(Long.BYTES).putLong(Long.parseLong(digits)).array();
    }
}
