package org.likeness.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings one by one and collects the invalid ones. An invalid setting reads as its default until {@link #requireValid} reports
 * all of them at once.
 */
final class SettingsReader {
    static final String PREFIX = "likeness.";

    private final Function<String, @Nullable String> source;
    private final List<String> problems = new ArrayList<>();
    private final SettingValues values = new SettingValues();

    SettingsReader(Function<String, @Nullable String> source) {
        this.source = source;
    }

    long number(String name, long byDefault, long least, long most) {
        return recorded(name, readNumber(name, byDefault, least, most));
    }

    private long readNumber(String name, long byDefault, long least, long most) {
        String text = raw(name);
        if (text == null) {
            return byDefault;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, like a number out of range
        }
        return invalid(name, "a whole number from " + least + " to " + most, text, byDefault);
    }

    /** One of the choices, by its name in any case; the first is the default. */
    <E extends Enum<E>> E choice(String name, List<E> choices) {
        E byDefault = choices.get(0);
        String text = raw(name);
        E choice = text == null
                ? byDefault
                : find(text, choices).orElseGet(() -> invalid(name, "one of " + words(choices), text, byDefault));
        return recorded(name, choice);
    }

    /** A comma-separated list of choices in the order given, without repetitions. */
    <E extends Enum<E>> List<E> choices(String name, List<E> byDefault, List<E> choices) {
        String text = raw(name);
        if (text == null) {
            return recorded(name, byDefault);
        }
        List<String> items = SettingForms.items(text);
        List<E> chosen = items.stream()
                .flatMap(item -> find(item, choices).stream())
                .distinct()
                .toList();
        boolean valid = chosen.size() == items.size();
        return recorded(
                name,
                valid ? chosen : invalid(name, "a list of " + words(choices) + ", each once at most", text, byDefault));
    }

    private static <E extends Enum<E>> Optional<E> find(String text, List<E> choices) {
        return choices.stream()
                .filter(choice -> choice.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static <E extends Enum<E>> String words(List<E> choices) {
        return choices.stream()
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** {@code on}, which is the default, or {@code off}. */
    boolean isOn(String name) {
        return choice(name, List.of(Switch.values())) == Switch.ON;
    }

    private enum Switch {
        ON,
        OFF
    }

    /** @param allowed what the parser accepts, for the message */
    <T> T parsed(String name, T byDefault, Function<String, Optional<T>> parser, String allowed) {
        String text = raw(name);
        T value =
                text == null ? byDefault : parser.apply(text).orElseGet(() -> invalid(name, allowed, text, byDefault));
        return recorded(name, value);
    }

    /** A comma-separated list of hosts, each with a port unless it is 443. */
    Set<String> hosts(String name) {
        return set(name, SettingForms::isHost, "a list of hosts, name or name:port");
    }

    /** A comma-separated list of emails. */
    Set<String> emails(String name) {
        return set(name, SettingForms::isEmail, "a list of emails");
    }

    /** A comma-separated list of domains, in ASCII or Unicode. */
    Set<String> domains(String name) {
        return set(name, SettingForms::isDomain, "a list of domains");
    }

    /** A comma-separated list of words or phrases. */
    Set<String> words(String name) {
        return set(name, SettingForms::isWord, "a list of words, at most 50 characters each");
    }

    private Set<String> set(String name, Predicate<String> valid, String allowed) {
        String text = raw(name);
        List<String> items = text == null ? List.of() : SettingForms.items(text);
        Set<String> set = items.stream().allMatch(valid)
                ? Set.copyOf(items)
                : invalid(name, allowed, String.valueOf(text), Set.of());
        return recorded(name, set);
    }

    /** The preset of that name, or a value made from a base URL. */
    <T> T preset(String name, Map<String, T> presets, String byDefault, Function<URI, T> fromUrl) {
        String text = raw(name);
        values.put(name, text == null ? byDefault : text);
        T preset = presets.get(text == null ? byDefault : text.toLowerCase(Locale.ROOT));
        if (preset != null) {
            return preset;
        }
        URI base = baseUrl(name, ", or one of " + String.join(", ", new TreeSet<>(presets.keySet())));
        return base == null ? Objects.requireNonNull(presets.get(byDefault)) : fromUrl.apply(base);
    }

    Path path(String name, Path byDefault) {
        return parsed(name, byDefault, SettingForms::fullPath, "the full path of a folder");
    }

    /** An http or https address with a slash at the end, which is added if it is missing; null if not set. */
    @Nullable
    URI baseUrl(String name) {
        URI url = baseUrl(name, "");
        values.put(name, url);
        return url;
    }

    private @Nullable URI baseUrl(String name, String alternative) {
        String text = raw(name);
        return text == null ? null : address(name, text.endsWith("/") ? text : text + "/", text, alternative);
    }

    /** An http or https address without a query; null if not set. */
    @Nullable
    URI address(String name) {
        String text = raw(name);
        URI url = text == null ? null : address(name, text, text, "");
        values.put(name, url);
        return url;
    }

    private @Nullable URI address(String name, String address, String text, String alternative) {
        var url = SettingForms.webAddress(address);
        if (url.isEmpty()) {
            report(name, "an http or https address without a query" + alternative, text);
        }
        return url.orElse(null);
    }

    /**
     * A text of a certain form; null if not set.
     *
     * @param allowed what the form accepts, for the message
     */
    @Nullable
    String text(String name, Pattern form, String allowed) {
        String text = text(name);
        if (text == null || form.matcher(text).matches()) {
            return text;
        }
        report(name, allowed, text);
        return null;
    }

    /** @throws InvalidSettingsException when any setting read so far is invalid */
    void requireValid() {
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }

    /** Any text; null if not set. */
    @Nullable
    String text(String name) {
        String text = raw(name);
        values.put(name, text);
        return text;
    }

    private @Nullable String raw(String name) {
        String text = source.apply(PREFIX + name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The values of all settings that were read. */
    SettingValues values() {
        return values;
    }

    private <T> T recorded(String name, T value) {
        values.put(name, value);
        return value;
    }

    private <T> T invalid(String name, String allowed, String text, T byDefault) {
        report(name, allowed, text);
        return byDefault;
    }

    void report(String name, String allowed, String text) {
        report(name + " must be " + allowed + ", was " + text);
    }

    /** @param problem begins with the name of a setting */
    void report(String problem) {
        problems.add(PREFIX + problem);
    }
}
