package org.likeness.picture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Builds a file from parts of another and new bytes, and copies each only once, as a picture may be large. */
final class SplicedFile {
    private final byte[] file;
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private int length;

    /** @param file the source of {@link #part} */
    SplicedFile(byte[] file) {
        this.file = file;
    }

    /** Adds a range of the source file, as far as it exists. */
    SplicedFile part(int from, int end) {
        int start = Math.min(from, file.length);
        return add(ByteBuffer.wrap(file, start, Math.max(0, Math.min(end, file.length) - start)));
    }

    SplicedFile bytes(byte[] bytes) {
        return add(ByteBuffer.wrap(bytes));
    }

    SplicedFile all(SplicedFile others) {
        others.pieces.forEach(this::add);
        return this;
    }

    int length() {
        return length;
    }

    /** The pieces in order, without copying them. */
    List<ByteBuffer> list() {
        return pieces;
    }

    byte[] toArray() {
        var all = ByteBuffer.allocate(length);
        pieces.forEach(piece -> all.put(piece.duplicate()));
        return all.array();
    }

    private SplicedFile add(ByteBuffer piece) {
        pieces.add(piece);
        length += piece.remaining();
        return this;
    }
}
