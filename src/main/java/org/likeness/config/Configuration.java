package org.likeness.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.ConfigProvider;

/** Produces the settings from MicroProfile Config. */
@ApplicationScoped
class Configuration {
    private static final Logger LOG = System.getLogger(Configuration.class.getName());

    /** Reads the settings when the application starts, so that invalid ones keep it from starting. */
    void start(@Observes Startup event, Settings settings) {
        LOG.log(Level.DEBUG, "settings: {0}", settings);
    }

    @Produces
    @Singleton
    Settings settings() {
        var config = ConfigProvider.getConfig();
        return Settings.read(name -> config.getOptionalValue(name, String.class).orElse(null));
    }
}
