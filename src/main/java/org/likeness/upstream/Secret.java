package org.likeness.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.likeness.config.Settings;

/**
 * The 32 random bytes that only this site knows: the file {@code secret} in its folder, made when it is first needed, and the same
 * for all servers that share the folder. Every use has a key of its own, derived from them.
 */
@ApplicationScoped
class Secret {
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] bytes;

    @Inject
    Secret(Settings settings) throws IOException {
        this(settings.data());
    }

    Secret(Path folder) throws IOException {
        this.bytes = readOrMake(folder);
    }

    /** For the CDI proxy only. */
    Secret() {
        this.bytes = new byte[0];
    }

    /** The key for one use, 32 bytes; the same for ever. */
    byte[] key(String use) {
        return hmac(bytes, use.getBytes(UTF_8));
    }

    /** The HMAC-SHA-256 of a content, 32 bytes. */
    static byte[] hmac(byte[] key, byte[] content) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has to know " + HMAC, e);
        }
    }

    private static byte[] readOrMake(Path folder) throws IOException {
        Path file = folder.resolve("secret");
        if (!Files.exists(file)) {
            make(Files.createDirectories(folder), file);
        }
        byte[] known = Files.readAllBytes(file);
        if (known.length != BYTES) {
            throw new IOException(file + " must have " + BYTES + " bytes, has " + known.length);
        }
        return known;
    }

    /** Of two servers that make it at the same time, the first one's holds: it comes into being whole, and only once. */
    private static void make(Path folder, Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path unfinished = Files.createTempFile(folder, "secret", ".tmp"); // which only its owner may read
        try {
            Files.write(unfinished, random);
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            putInPlace(unfinished, file);
        } catch (FileAlreadyExistsException e) {
            return; // another server was faster
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void putInPlace(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) { // some disks know no links
            Files.move(unfinished, file);
        }
    }
}
