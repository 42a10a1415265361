package org.likeness.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.likeness.gravatar.DefaultImage;

/** The values of settings as text, for the operator. */
final class SettingValues {
    /** Shown instead of a secret. */
    private static final String HIDDEN = "••••••••";

    private final Map<String, String> values = new TreeMap<>();

    /** @param name without the prefix */
    void put(String name, @Nullable Object value) {
        boolean secret = name.endsWith("password");
        values.put(SettingsReader.PREFIX + name, secret && value != null ? HIDDEN : text(value));
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(SettingValues::text).collect(Collectors.joining(", "));
        }
        if (value instanceof DefaultImage image) {
            return image.word();
        }
        return value instanceof Enum<?> ? value.toString().toLowerCase(Locale.ROOT) : value.toString();
    }

    /** By their full names, sorted. */
    Map<String, String> all() {
        return values;
    }
}
