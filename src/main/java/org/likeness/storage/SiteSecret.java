package org.likeness.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
 * The secret of this site: 32 random bytes in the file {@code secret} of the data folder, created on first use and shared by all nodes
 * that use the folder. Each purpose has its own key, derived from the secret.
 */
@Singleton
public class SiteSecret {
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] bytes;

    @Inject
    SiteSecret(Settings settings) throws IOException {
        this(settings.data());
    }

    public SiteSecret(Path folder) throws IOException {
        this.bytes = readOrCreate(folder);
    }

    /** The key for one purpose, 32 bytes; it never changes. */
    public byte[] key(String purpose) {
        return hmac(bytes, purpose.getBytes(UTF_8));
    }

    /** The HMAC-SHA-256 of some bytes, 32 bytes. */
    public static byte[] hmac(byte[] key, byte[] content) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks " + HMAC, e);
        }
    }

    private static byte[] readOrCreate(Path folder) throws IOException {
        Path file = folder.resolve("secret");
        if (!Files.exists(file)) {
            create(Files.createDirectories(folder), file);
        }
        byte[] secret = Files.readAllBytes(file);
        if (secret.length != BYTES) {
            throw new IOException(file + " must have " + BYTES + " bytes, has " + secret.length);
        }
        return secret;
    }

    /** Atomic: if two nodes create the secret at the same time, the first one wins. */
    private static void create(Path folder, Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path unfinished = Files.createTempFile(folder, "secret", ".tmp"); // readable only by its owner
        try {
            Files.write(unfinished, random);
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            putInPlace(unfinished, file);
        } catch (FileAlreadyExistsException e) {
            return; // another node was faster
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void putInPlace(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) { // not every file system has links
            Files.move(unfinished, file);
        }
    }
}
