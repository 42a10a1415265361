package org.likeness.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * The styles, scripts and signs of which pages are made. Their version is a folder of their address, so that what one of them names
 * beside itself has it, too.
 */
@ApplicationScoped
@Named
public class Assets {
    private static final String FOLDER = "/resources/likeness/";
    private static final int HASH_BYTES = 8;

    private final ServletContext files;
    private final String version;

    @Inject
    Assets(ServletContext files) {
        this.files = files;
        this.version = hash(files);
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Assets() {
        this.files = null;
        this.version = null;
    }

    /**
     * The address for a page, which changes with the content of any of them.
     *
     * @param name of the file
     * @throws IllegalArgumentException when there is no such file
     */
    public String of(String name) {
        if (!isFile(FOLDER + name)) {
            throw new IllegalArgumentException("no file " + FOLDER + name);
        }
        return files.getContextPath() + "/resources/" + version + "/likeness/" + name;
    }

    /** What tells these files from those of all other releases: 16 hex digits. */
    String version() {
        return version;
    }

    /** @param path within this application, beginning with a slash */
    boolean isFile(String path) {
        try {
            return !path.endsWith("/") && !path.contains("//") && files.getResource(path) != null;
        } catch (MalformedURLException e) {
            return false;
        }
    }

    private static String hash(ServletContext files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String path : new TreeSet<>(files.getResourcePaths(FOLDER))) {
                try (var content = files.getResourceAsStream(path)) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
