package org.likeness.upstream;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.likeness.config.Settings;
import org.likeness.fetch.Fetch;
import org.likeness.fetch.FetchException;
import org.likeness.fetch.Limits;
import org.likeness.picture.Engine;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureLimits;
import org.likeness.picture.Pipeline;
import org.likeness.storage.PictureId;

/** The way of a picture from another server to the squares that are kept: fetched, and made anew by the pipeline. */
final class Upstream {
    /** Much more than a picture of 512 pixels a side has. */
    private static final int MOST_BYTES = 4 << 20;

    private static final int MOST_SIDE = 2_048;
    private static final Duration CPU = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int REDIRECTS = 3;

    private final Fetch fetch;
    private final Pipeline pipeline;
    private final Clock clock;

    /** @param time how long one fetch may take */
    Upstream(Settings settings, Duration time, Clock clock) {
        this.fetch = new Fetch(new Limits(MOST_BYTES, time, REDIRECTS), Set.of());
        this.pipeline = new Pipeline(
                new PictureLimits(
                        MOST_BYTES, (long) MOST_SIDE * MOST_SIDE, MOST_SIDE, CPU, settings.picturesAtOnce(), PATIENCE),
                Engine.of(settings.pictureEngine()));
        this.clock = clock;
    }

    /**
     * The picture at an address.
     *
     * @param id of the file that it gets
     * @param operators whether the operator names the server, and not the domain of an e-mail
     * @throws FetchException when there is none, or the server does not answer as it should
     * @throws PictureException when what is there is no picture that we take
     */
    KeptPicture fetch(PictureId id, String address, boolean operators) throws FetchException, PictureException {
        byte[] file = operators ? fetch.getAsOperatorSays(address) : fetch.get(address);
        var made = pipeline.renditions(file, Optional.empty());
        return new KeptPicture(id, made.type(), made.files(), clock.instant());
    }
}
