package org.likeness.remote;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.likeness.fetch.Fetch;
import org.likeness.fetch.FetchException;
import org.likeness.fetch.Limits;
import org.likeness.picture.Engine;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureLimits;
import org.likeness.picture.Pipeline;
import org.likeness.storage.PictureId;

/** Downloads a picture from another server and re-encodes it. */
final class PictureDownload {
    /** Far more than a picture of 512 x 512 pixels needs. */
    private static final int MAX_BYTES = 4 << 20;

    private static final int MAX_SIDE = 2_048;
    private static final Duration CPU = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int REDIRECTS = 3;

    private final Fetch fetch;
    private final Pipeline pipeline;
    private final Clock clock;

    /**
     * A download from any server.
     *
     * @param atOnce how many pictures are decoded at a time
     * @param timeout for one download
     */
    PictureDownload(Engine engine, int atOnce, Duration timeout, Clock clock) {
        this.fetch = new Fetch(new Limits(MAX_BYTES, timeout, REDIRECTS), Set.of());
        this.pipeline = new Pipeline(
                new PictureLimits(MAX_BYTES, (long) MAX_SIDE * MAX_SIDE, MAX_SIDE, CPU, atOnce, PATIENCE), engine);
        this.clock = clock;
    }

    /**
     * Downloads the picture at an address.
     *
     * @param name under which it will be cached
     * @param trusted whether the operator chose the server; if an e-mail's domain named it, it must have a public address
     * @throws FetchException when there is no picture, or the server fails
     * @throws PictureException when the file is not an acceptable picture
     */
    CachedPicture get(PictureId name, String address, boolean trusted) throws FetchException, PictureException {
        byte[] file = trusted ? fetch.getFromTrusted(address) : fetch.get(address);
        var renditions = pipeline.renditions(file, Optional.empty());
        return new CachedPicture(name, renditions.type(), renditions.files(), clock.instant());
    }
}
