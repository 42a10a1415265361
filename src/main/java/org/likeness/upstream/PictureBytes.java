package org.likeness.upstream;

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

/** A kept picture as one file: a version, its type, when it was fetched, and each square with its side and its length before it. */
final class PictureBytes {
    private static final int VERSION = 1;

    private PictureBytes() {}

    static byte[] of(KeptPicture picture) {
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

    /** The picture in a file; empty where another version has written it, or the disk has not kept it whole. */
    static Optional<KeptPicture> parse(PictureId id, byte[] file) {
        try (var in = new DataInputStream(new ByteArrayInputStream(file))) {
            if (in.readByte() != VERSION) {
                return Optional.empty();
            }
            var type = PictureType.valueOf(in.readUTF());
            var fetched = Instant.ofEpochMilli(in.readLong());
            var squares = new TreeMap<Integer, byte[]>();
            for (int left = in.readByte(); left > 0; left--) {
                int side = in.readShort();
                byte[] square = new byte[Math.min(in.readInt(), file.length)];
                in.readFully(square);
                squares.put(side, square);
            }
            return in.read() < 0 ? Optional.of(new KeptPicture(id, type, squares, fetched)) : Optional.empty();
        } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) {
            return Optional.empty();
        }
    }
}
