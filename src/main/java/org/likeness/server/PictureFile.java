package org.likeness.server;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.likeness.picture.PictureType;

/** A picture as it is sent. */
public final class PictureFile {
    private static final int VERSION_BYTES = 12;

    private final byte[] bytes;
    private final String mediaType;
    private final Instant since;
    private final String version;

    /** @param since when it became what it is */
    PictureFile(byte[] bytes, String mediaType, Instant since) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.since = since;
        this.version = HexFormat.of().formatHex(sha256(bytes), 0, VERSION_BYTES);
    }

    PictureFile(byte[] bytes, PictureType type, Instant since) {
        this(bytes, type.mediaType(), since);
    }

    /** All of them; nobody changes them. */
    public byte[] bytes() {
        return bytes;
    }

    /** {@code image/jpeg}, {@code image/png} or {@code image/svg+xml}. */
    public String mediaType() {
        return mediaType;
    }

    /** When it became what it is. */
    public Instant since() {
        return since;
    }

    /** What tells these bytes from all others, in hex digits. */
    public String version() {
        return version;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
