package org.likeness.config;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the settings come from, for the operator. */
@Singleton
public class SettingSources {
    /**
     * A setting.
     *
     * @param name the full name
     * @param value as it is in force, or dots instead of a secret; empty if there is no value
     * @param source the name of the source in MicroProfile Config; empty for the default
     */
    public record SettingValue(String name, String value, String source) {}

    /** All settings, by name. */
    public List<SettingValue> all() {
        var config = ConfigProvider.getConfig();
        return Settings.values(
                        name -> config.getOptionalValue(name, String.class).orElse(null))
                .entrySet()
                .stream()
                .map(setting ->
                        new SettingValue(setting.getKey(), setting.getValue(), source(setting.getKey(), config)))
                .toList();
    }

    private static String source(String name, Config config) {
        var value = config.getConfigValue(name);
        return value.getValue() == null || value.getValue().isBlank() ? "" : value.getSourceName();
    }
}
