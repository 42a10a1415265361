package org.likeness.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads settings one by one and keeps what is wrong for the end: a bad value counts as its default until then. */
final class SettingsReader {
    private static final String PREFIX = "likeness.";

    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]+(:[0-9]{1,5})?");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,29}");
    private static final Pattern PICTURE =
            Pattern.compile("(?i)https?://[a-z0-9.-]+(:80|:443)?/[a-z0-9/._~-]*\\.(jpe?g|gif|png)");
    private static final Pattern NAME_SERVER = Pattern.compile("dns://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

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

    /** A choice, or the http or https address of a picture. */
    String choiceOrPicture(String name, String byDefault, List<String> choices) {
        String text = text(name);
        if (text != null && PICTURE.matcher(text).matches() && hasHost(text)) {
            return text;
        }
        return choice(name, byDefault, choices);
    }

    /** Any of the choices, each once at most, in the order that the operator gives, with commas between them. */
    List<String> choices(String name, List<String> byDefault, List<String> choices) {
        String text = text(name);
        if (text == null) {
            return byDefault;
        }
        List<String> words = words(text);
        boolean right = choices.containsAll(words) && Set.copyOf(words).size() == words.size();
        return right
                ? words
                : wrong(name, "a list of " + String.join(", ", choices) + ", each once at most", text, byDefault);
    }

    /** Names of hosts with commas between them, each with a port where it is not 443. */
    Set<String> hosts(String name) {
        String text = text(name);
        if (text == null) {
            return Set.of();
        }
        List<String> hosts = words(text);
        return hosts.stream().allMatch(host -> HOST.matcher(host).matches() && hasHost("https://" + host))
                ? Set.copyOf(hosts)
                : wrong(name, "a list of hosts, name or name:port", text, Set.of());
    }

    /** Usernames with commas between them. */
    Set<String> usernames(String name) {
        String text = text(name);
        if (text == null) {
            return Set.of();
        }
        List<String> usernames = words(text);
        return usernames.stream()
                        .allMatch(username -> USERNAME.matcher(username).matches())
                ? Set.copyOf(usernames)
                : wrong(name, "a list of usernames", text, Set.of());
    }

    /** What a word stands for, or what is made of an address. */
    <T> T preset(String name, Map<String, T> presets, String byDefault, Function<URI, T> made) {
        String text = text(name);
        T preset = presets.get(text == null ? byDefault : text.toLowerCase(Locale.ROOT));
        if (preset != null) {
            return preset;
        }
        URI base = baseUrl(name, ", or one of " + String.join(", ", new TreeSet<>(presets.keySet())));
        return base == null ? Objects.requireNonNull(presets.get(byDefault)) : made.apply(base);
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
        return baseUrl(name, "");
    }

    private @Nullable URI baseUrl(String name, String orElse) {
        String text = text(name);
        return text == null ? null : address(name, text.endsWith("/") ? text : text + "/", text, orElse);
    }

    /** An http or https address that gets a query. Null where none is set. */
    @Nullable
    URI address(String name) {
        String text = text(name);
        return text == null ? null : address(name, text, text, "");
    }

    /** Null where none is set. */
    @Nullable
    String nameServer(String name) {
        String text = text(name);
        if (text == null || NAME_SERVER.matcher(text).matches()) {
            return text;
        }
        problem(name, "dns://host or dns://host:port", text);
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

    private @Nullable URI address(String name, String text, String was, String orElse) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        problem(name, "an http or https address without a query" + orElse, was);
        return null;
    }

    /** Whether there is a host that can be asked, and a port that exists where one is named. */
    private static boolean hasHost(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && uri.getPort() <= LAST_PORT;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .toList();
    }

    private <T> T wrong(String name, String wanted, String was, T byDefault) {
        problem(name, wanted, was);
        return byDefault;
    }

    private void problem(String name, String wanted, String was) {
        problems.add(PREFIX + name + " must be " + wanted + ", was " + was);
    }
}
