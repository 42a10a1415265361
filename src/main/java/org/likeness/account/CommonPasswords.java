package org.likeness.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.likeness.crypto.Sha256;

/** The 100,000 most common passwords of at least 8 characters: 64 bits of a hash of each, which take a tenth of the memory of the texts. */
final class CommonPasswords {
    private static final String FILE = "common-passwords.txt.gz";
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 16;

    private static final long[] HASHES = read();

    private CommonPasswords() {}

    /** @param password in lower case */
    static boolean contains(String password) {
        return Arrays.binarySearch(HASHES, hash(password)) >= 0;
    }

    static int size() {
        return HASHES.length;
    }

    private static long[] read() {
        var file = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(FILE));
        try (var reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(file), UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("# ") && !line.equals("#"))
                    .mapToLong(CommonPasswords::hash)
                    .sorted()
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static long hash(String password) {
        return Long.parseUnsignedLong(Sha256.hex(password).substring(0, HEX_DIGITS), HEX);
    }
}
