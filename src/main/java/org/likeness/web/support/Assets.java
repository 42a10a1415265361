package org.likeness.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of which pages are made: styles, scripts, signs, of ours and of WebJars. The address of each changes with its content. */
@ApplicationScoped
@Named
public class Assets {
    private static final int HASH_BYTES = 8;

    /** The one way to write a path, so that nobody can fill the memory with others. */
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_@-][A-Za-z0-9_@.-]*)+");

    private final ServletContext files;
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    @Inject
    Assets(ServletContext files) {
        this.files = files;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Assets() {
        this(null);
    }

    /**
     * The address for a page.
     *
     * @param path within this application, beginning with a slash
     * @throws IllegalArgumentException when there is no such file
     */
    public String of(String path) {
        String version = version(path).orElseThrow(() -> new IllegalArgumentException("no file at " + path));
        return files.getContextPath() + path + "?v=" + version;
    }

    /** What tells the content of a file from all others; empty where there is no file. */
    Optional<String> version(String path) {
        return PATH.matcher(path).matches()
                ? Optional.ofNullable(versions.computeIfAbsent(path, this::hash))
                : Optional.empty();
    }

    private @Nullable String hash(String path) {
        try (var content = files.getResourceAsStream(path)) {
            if (content == null) {
                return null;
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
