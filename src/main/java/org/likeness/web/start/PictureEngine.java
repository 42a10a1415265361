package org.likeness.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.likeness.config.EngineChoice;
import org.likeness.config.Settings;
import org.likeness.picture.Engine;
import org.likeness.picture.HeifConverter;

/** Produces what decodes pictures: the engine and the converter that the operator chose, if they run on this server. */
@Singleton
class PictureEngine {
    private static final Logger LOG = System.getLogger(PictureEngine.class.getName());

    /** Loads engine and converter when the application starts, so that the log says which they are. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event, Engine engine, HeifConverter heif) {}

    @Produces
    @Singleton
    Engine engine(Settings settings) {
        if (settings.pictureEngine() == EngineChoice.PORTABLE) {
            LOG.log(Level.INFO, "Pictures are decoded by the portable engine");
            return Engine.PORTABLE;
        }
        var obstacle = Engine.SKIA.obstacle();
        if (obstacle.isEmpty()) {
            LOG.log(Level.INFO, "Pictures are decoded by Skia");
            return Engine.SKIA;
        }
        LOG.log(
                settings.pictureEngine() == EngineChoice.SKIA ? Level.WARNING : Level.INFO,
                "Pictures are decoded by the portable engine, as Skia does not run here: " + obstacle.get());
        return Engine.PORTABLE;
    }

    @Produces
    @Singleton
    HeifConverter heif(Settings settings) {
        if (settings.heif().equals(Settings.HEIF_OFF)) {
            return HeifConverter.NONE;
        }
        var converter = settings.heif().equals(Settings.HEIF_AUTO)
                ? HeifConverter.find(System.getenv("PATH"))
                : HeifConverter.with(Path.of(settings.heif()));
        LOG.log(
                Level.INFO,
                converter
                        .command()
                        .map(command -> "HEIC and AVIF pictures are converted by " + command)
                        .orElse("HEIC and AVIF pictures are refused, as heif-dec or heif-convert is not installed"));
        return converter;
    }
}
