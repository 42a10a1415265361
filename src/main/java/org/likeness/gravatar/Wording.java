package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/**
 * All of an address but whose picture it is and how large: what a site decides once. Its parts are kept as the bytes of the
 * address, so that a page of many faces only puts them together.
 */
final class Wording {
    static final Wording GRAVATAR =
            new Wording(URI.create("https://www.gravatar.com/avatar/"), null, Rating.G, false, null, false);

    // Long enough for all but the longest. Bytes know no class, so a server's thread that keeps them keeps no
    // application.
    private static final int BUFFER_BYTES = 512;
    private static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[BUFFER_BYTES]);

    final URI base;
    final @Nullable DefaultImage defaultImage;
    final Rating rating;
    final boolean forced;
    final @Nullable Extension extension;
    final boolean longNames;

    private final byte[] folder;
    private final byte[] afterHash; // where the size is the service's own
    private final byte[] beforeSize;
    private final byte[] afterSize;

    private Wording(
            URI base,
            @Nullable DefaultImage defaultImage,
            Rating rating,
            boolean forced,
            @Nullable Extension extension,
            boolean longNames) {
        this.base = base;
        this.defaultImage = defaultImage;
        this.rating = rating;
        this.forced = forced;
        this.extension = extension;
        this.longNames = longNames;
        this.folder = bytes(base.toString());
        String ending = extension == null ? "" : "." + extension.word();
        String rest = rest();
        this.afterHash = bytes(ending + rest.replaceFirst("&", "?"));
        this.beforeSize = bytes(ending + (longNames ? "?size=" : "?s="));
        this.afterSize = bytes(rest);
    }

    Wording withBase(URI other) {
        return new Wording(HttpAddress.folder(other), defaultImage, rating, forced, extension, longNames);
    }

    Wording withDefault(@Nullable DefaultImage other) {
        return new Wording(base, other, rating, forced, extension, longNames);
    }

    Wording withRating(Rating other) {
        return new Wording(base, defaultImage, other, forced, extension, longNames);
    }

    Wording withForced(boolean other) {
        return new Wording(base, defaultImage, rating, other, extension, longNames);
    }

    Wording withExtension(@Nullable Extension other) {
        return new Wording(base, defaultImage, rating, forced, other, longNames);
    }

    Wording withLongNames(boolean other) {
        return new Wording(base, defaultImage, rating, forced, extension, other);
    }

    /** The address of one picture. */
    String address(EmailHash hash, AvatarSize size) {
        boolean standard = size.pixels() == AvatarSize.STANDARD.pixels();
        int end = folder.length + hash.digits();
        int restAt = end + beforeSize.length + digits(size.pixels());
        int length = standard ? end + afterHash.length : restAt + afterSize.length;
        byte[] address = length <= BUFFER_BYTES ? BUFFER.get() : new byte[length];

        hash.writeHex(address, folder.length);
        System.arraycopy(folder, 0, address, 0, folder.length);
        if (standard) {
            System.arraycopy(afterHash, 0, address, end, afterHash.length);
        } else {
            System.arraycopy(beforeSize, 0, address, end, beforeSize.length);
            writeNumber(size.pixels(), address, restAt);
            System.arraycopy(afterSize, 0, address, restAt, afterSize.length);
        }
        return new String(address, 0, length, ISO_8859_1);
    }

    /** What follows the size: each with an ampersand before it, and nothing for what is Gravatar's own default. */
    private String rest() {
        var rest = new StringBuilder();
        if (defaultImage != null) {
            append(rest, longNames ? "default" : "d", defaultImage.word());
            append(rest, "initials", defaultImage.initials());
            append(rest, "name", defaultImage.name());
        }
        append(rest, longNames ? "rating" : "r", rating == Rating.G ? "" : rating.word());
        append(rest, longNames ? "forcedefault" : "f", forced ? "y" : "");
        return rest.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append('&').append(name).append('=');
            query.append(URLEncoder.encode(value, UTF_8).replace("+", "%20"));
        }
    }

    private static int digits(int number) {
        return number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : 4;
    }

    /** Writes a number so that it ends before that place. */
    private static void writeNumber(int number, byte[] target, int end) {
        for (int left = number; left > 0; left /= 10) {
            target[--end] = (byte) ('0' + left % 10);
        }
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(ISO_8859_1);
    }
}
