package org.likeness.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.likeness.config.EngineChoice;
import org.likeness.config.Settings;
import org.likeness.picture.Engine;

/** Produces the engine that decodes pictures: the one that the operator chose, if it runs on this server. */
@Singleton
class PictureEngine {
    private static final Logger LOG = System.getLogger(PictureEngine.class.getName());

    /** Loads the engine when the application starts, so that the log says which one it is. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event, Engine engine) {}

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
}
