package org.likeness.discussion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;
import org.likeness.crypto.Sha256;

/** A hash of a text that a moderator read, so that a later edit is not approved with it. */
final class TextHash {
    private TextHash() {}

    /** SHA-256 of the texts, in hex. */
    static String of(String... texts) {
        return Sha256.hex(Stream.of(texts)
                .map(text -> (text.length() + " " + text)
                        .getBytes(UTF_8)) // with the length, so that no single text hashes like two
                .toArray(byte[][]::new));
    }
}
