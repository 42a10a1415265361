package org.likeness.remote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.likeness.picture.PictureType;
import org.likeness.storage.PictureId;

/** The file format of a cached picture: a version, the type, the time of the fetch, and each square with its side and length. */
final class CachedPictureFile {
    private static final int VERSION = 1;

    private CachedPictureFile() {}

    static byte[] of(CachedPicture picture) {
        var bytes = new ByteArrayOutputStream(64 << 10);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(picture.type().name());
            out.writeLong(picture.fetched().toEpochMilli());
            out.writeByte(picture.files().size());
            for (var square : picture.files().entrySet()) {
                out.writeShort(square.getKey());
                out.writeInt(square.getValue().length);
                out.write(square.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return bytes.toByteArray();
    }

    /** Reads a file; empty if another version wrote it, or if it is damaged. */
    static Optional<CachedPicture> parse(PictureId id, byte[] file) {
        try (var in = new DataInputStream(new ByteArrayInputStream(file))) {
            if (in.readByte() != VERSION) {
                return Optional.empty();
            }
            var type = PictureType.valueOf(in.readUTF());
            var fetched = Instant.ofEpochMilli(in.readLong());
            var squares = new TreeMap<Integer, byte[]>();
            for (int remaining = in.readByte(); remaining > 0; remaining--) {
                int side = in.readShort();
                byte[] square = new byte[Math.min(in.readInt(), file.length)];
                in.readFully(square);
                squares.put(side, square);
            }
            return in.read() < 0 ? Optional.of(new CachedPicture(id, type, squares, fetched)) : Optional.empty();
        } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) {
            return Optional.empty();
        }
    }
}
