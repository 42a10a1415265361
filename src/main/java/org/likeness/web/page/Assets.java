package org.likeness.web.page;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.likeness.crypto.Sha256;

/**
 * The styles, scripts and icons of the pages. Their common version is a folder in their URLs, so that relative URLs between them contain
 * it, too.
 */
@Singleton
@Named
public class Assets {
    private static final String FOLDER = "/resources/likeness/";
    private static final int HASH_DIGITS = 16;

    private final ServletContext files;
    private final String version;
    private final ConcurrentMap<String, SentFile> sent = new ConcurrentHashMap<>();

    @Inject
    Assets(ServletContext files) {
        this.files = files;
        this.version = hash(files);
    }

    /**
     * The URL of a file for use in a page. It changes when any asset changes.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String of(String name) {
        if (!isFile(FOLDER + name)) {
            throw new IllegalArgumentException("no file " + FOLDER + name);
        }
        return files.getContextPath() + "/resources/" + version + "/likeness/" + name;
    }

    /** The version: 16 hex digits of a hash of all files. */
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

    /**
     * A file as it is now, compressed once for each content.
     *
     * @param path of a file that exists
     */
    SentFile file(String path) throws IOException {
        try (var content = files.getResourceAsStream(path)) {
            byte[] bytes = content.readAllBytes();
            var file = sent.get(path);
            if (file == null || !file.contains(bytes)) {
                file = new SentFile(files.getMimeType(path), bytes);
                sent.put(path, file);
            }
            return file;
        }
    }

    private static String hash(ServletContext files) {
        try {
            var contents = new ArrayList<byte[]>();
            for (String path : new TreeSet<>(files.getResourcePaths(FOLDER))) {
                try (var content = files.getResourceAsStream(path)) {
                    contents.add(content.readAllBytes());
                }
            }
            return Sha256.hex(contents.toArray(byte[][]::new)).substring(0, HASH_DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
