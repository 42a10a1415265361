package org.likeness.avatarserver;

import java.time.Instant;
import org.likeness.crypto.Sha256;
import org.likeness.picture.PictureType;

/** An image file as it is sent to clients. */
public final class ImageFile {
    /** What a file takes in a cache in addition to its bytes, roughly. */
    static final int CACHE_OVERHEAD_BYTES = 1024;

    private static final int VERSION_DIGITS = 24;

    private final byte[] bytes;
    private final String mediaType;
    private final Instant since;
    private final String version;

    /** @param since when the picture last changed */
    ImageFile(byte[] bytes, String mediaType, Instant since) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.since = since;
        this.version = Sha256.hex(bytes).substring(0, VERSION_DIGITS);
    }

    ImageFile(byte[] bytes, PictureType type, Instant since) {
        this(bytes, type.mediaType(), since);
    }

    /** The content; callers must not modify it. */
    public byte[] bytes() {
        return bytes;
    }

    /** {@code image/jpeg}, {@code image/png} or {@code image/svg+xml}. */
    public String mediaType() {
        return mediaType;
    }

    /** When the picture last changed. */
    public Instant since() {
        return since;
    }

    /** A hash of the content, in hex. */
    public String version() {
        return version;
    }
}
