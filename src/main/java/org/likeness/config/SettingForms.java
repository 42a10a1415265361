package org.likeness.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms of texts that settings take. */
final class SettingForms {
    private static final int LAST_PORT = 65_535;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]+(:[0-9]{1,5})?");

    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}-]{1,63}(\\.[\\p{L}\\p{M}\\p{N}-]{1,63})*");

    private static final Pattern WORD = Pattern.compile("(?=.*[\\p{L}\\p{N}])\\P{Cntrl}{1,50}");

    private SettingForms() {}

    /** The items of a comma-separated list, in lower case. */
    static List<String> items(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .toList();
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** Whether this is a domain, in ASCII or Unicode. */
    static boolean isDomain(String text) {
        return DOMAIN.matcher(text).matches();
    }

    /** Whether this is a word or phrase. */
    static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    /** Whether this is a host, with or without a port. */
    static boolean isHost(String text) {
        if (!HOST.matcher(text).matches()) {
            return false;
        }
        try {
            var uri = new URI("https://" + text);
            return uri.getHost() != null && uri.getPort() <= LAST_PORT;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** An http or https address without a query. */
    static Optional<URI> webAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static Optional<Path> fullPath(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
