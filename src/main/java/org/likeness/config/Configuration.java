package org.likeness.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Hands the settings to whoever asks. */
@ApplicationScoped
class Configuration {

    @Produces
    @Singleton
    Settings settings() {
        var config = ConfigProvider.getConfig();
        return Settings.read(name -> config.getOptionalValue(name, String.class).orElse(null));
    }
}
