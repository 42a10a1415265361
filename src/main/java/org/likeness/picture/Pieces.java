package org.likeness.picture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A file put together from parts of another and new bytes between them; copied only once, as a picture may be large. */
final class Pieces {
    private final byte[] file;
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private int length;

    /** @param file the one that parts are taken from */
    Pieces(byte[] file) {
        this.file = file;
    }

    /** Adds the bytes of the file from a place to before another; what lies beyond its end is left out. */
    Pieces part(int from, int end) {
        int start = Math.min(from, file.length);
        return add(ByteBuffer.wrap(file, start, Math.max(0, Math.min(end, file.length) - start)));
    }

    Pieces bytes(byte[] bytes) {
        return add(ByteBuffer.wrap(bytes));
    }

    Pieces all(Pieces others) {
        others.pieces.forEach(this::add);
        return this;
    }

    int length() {
        return length;
    }

    /** The pieces in their order, none of them copied. */
    List<ByteBuffer> list() {
        return pieces;
    }

    byte[] toArray() {
        var all = ByteBuffer.allocate(length);
        pieces.forEach(piece -> all.put(piece.duplicate()));
        return all.array();
    }

    private Pieces add(ByteBuffer piece) {
        pieces.add(piece);
        length += piece.remaining();
        return this;
    }
}
