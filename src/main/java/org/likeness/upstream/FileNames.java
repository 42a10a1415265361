package org.likeness.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import org.likeness.avatar.Source;
import org.likeness.gravatar.Rating;
import org.likeness.storage.PictureId;

/**
 * The names of the files of fetched pictures: keyed hashes, so that the disk lists no e-mail hashes. The first half tells by which id
 * other servers know the person, so that all that is theirs can be found; the second, where the picture comes from, and whether a stranger was asked for.
 */
final class FileNames {
    private static final int HALF = 8;

    private final Secret secret;

    FileNames(Secret secret) {
        this.secret = secret;
    }

    PictureId of(Handle handle, Rating highest) {
        String rated = handle.source() == Source.GRAVATAR ? highest.word() : ""; // the others know no ratings
        String server = handle.federated().map(Object::toString).orElse("");
        return new PictureId(ofPerson(handle.id())
                + half(String.join(
                        " ",
                        handle.stranger() ? "stranger" : "picture",
                        handle.id(),
                        handle.source().word(),
                        rated,
                        server)));
    }

    /** How the names of all that a person has begin. */
    String ofPerson(String id) {
        return half("person " + id);
    }

    /** How the names of all that the person of a picture has begin. */
    static String ofPerson(PictureId name) {
        return name.hex().substring(0, 2 * HALF);
    }

    private String half(String text) {
        byte[] hash = Secret.hmac(secret.key("names of files"), text.getBytes(UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, HALF));
    }
}
