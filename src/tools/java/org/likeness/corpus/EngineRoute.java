package org.likeness.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.likeness.corpus.Outcome.Accepted;
import org.likeness.corpus.Outcome.Crashed;
import org.likeness.corpus.Outcome.Refused;
import org.likeness.picture.Crop;
import org.likeness.picture.CropSource;
import org.likeness.picture.Engine;
import org.likeness.picture.Limits;
import org.likeness.picture.PictureException;
import org.likeness.picture.Pipeline;

/** Through an engine in this process. */
record EngineRoute(Engine engine, Pipeline pipeline) implements Route {

    static EngineRoute of(Engine engine) {
        engine.obstacle().ifPresent(e -> {
            throw new IllegalStateException(engine + " does not run here", e);
        });
        return new EngineRoute(engine, new Pipeline(Limits.USUAL, engine));
    }

    @Override
    public String name() {
        return engine.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean inProcess() {
        return true;
    }

    @Override
    public Outcome take(byte[] file) {
        return take(file, Optional.empty());
    }

    Outcome take(byte[] file, Optional<Crop> crop) {
        try {
            var renditions = pipeline.renditionsAndCropSource(() -> file, crop);
            var files = new ArrayList<>(renditions.files().values());
            byte[] square = files.get(files.size() - 1);
            renditions.cropSource().map(CropSource::bytes).ifPresent(files::add);
            return new Accepted(square, files);
        } catch (PictureException e) {
            return new Refused(e.reason().name());
        } catch (IOException | RuntimeException | Error e) {
            return new Crashed(trace(e));
        }
    }

    private static String trace(Throwable e) {
        var trace = new StringBuilder(e.toString());
        for (int i = 0; i < Math.min(4, e.getStackTrace().length); i++) {
            trace.append(" at ").append(e.getStackTrace()[i]);
        }
        return trace.toString();
    }
}
