package org.likeness.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads settings one by one and keeps what is wrong for the end: a bad value counts as its default until then. */
final class SettingsReader {
    private static final String PREFIX = "likeness.";

    private final Function<String, @Nullable String> source;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Function<String, @Nullable String> source) {
        this.source = source;
    }

    long number(String name, long byDefault, long least, long most) {
        String text = text(name);
        if (text == null) {
            return byDefault;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, in the same words as for a number out of its range
        }
        return wrong(name, "a whole number from " + least + " to " + most, text, byDefault);
    }

    /** A choice whose default is the first. */
    String choice(String name, List<String> choices) {
        return choice(name, choices.get(0), choices);
    }

    String choice(String name, String byDefault, List<String> choices) {
        String text = text(name);
        if (text == null) {
            return byDefault;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return choices.contains(lower) ? lower : wrong(name, "one of " + String.join(", ", choices), text, byDefault);
    }

    Path path(String name, Path byDefault) {
        String text = text(name);
        if (text == null) {
            return byDefault;
        }
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            // said below
        }
        return wrong(name, "the full path of a folder", text, byDefault);
    }

    /** An http or https address under which others lie; gets the final slash that it may lack. Null where none is set. */
    @Nullable
    URI baseUrl(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            URI uri = new URI(text.endsWith("/") ? text : text + "/");
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        problem(name, "an http or https address without a query", text);
        return null;
    }

    /** @throws InvalidSettingsException with all that was wrong so far */
    void requireAllRight() {
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }

    private @Nullable String text(String name) {
        String text = source.apply(PREFIX + name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private <T> T wrong(String name, String wanted, String was, T byDefault) {
        problem(name, wanted, was);
        return byDefault;
    }

    private void problem(String name, String wanted, String was) {
        problems.add(PREFIX + name + " must be " + wanted + ", was " + was);
    }
}
