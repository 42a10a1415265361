package org.likeness.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.likeness.config.Settings;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Engine;
import org.likeness.storage.AtomicFiles;
import org.likeness.storage.SiteSecret;

/**
 * The pictures that other servers have of people: fetched on demand and cached. People known to this site and strangers, whose hashes
 * anybody can make up, have a {@link RemoteCache} each.
 *
 * <p>Not a {@code @Singleton}, because the proxy creates it on first use: only then may the secret be created in the data folder.
 */
@ApplicationScoped
public class RemotePictures {
    private static final int KNOWN_AT_ONCE = 16;
    private static final int KNOWN_QUEUED = 256;
    private static final int STRANGERS_AT_ONCE = 8;
    private static final int STRANGERS_QUEUED = 128;
    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(10);

    private final RemoteCache known;
    private final RemoteCache strangers;

    @Inject
    RemotePictures(Settings settings, Engine engine, RemoteIds ids, SiteSecret secret, Clock clock) {
        this(settings, engine, ids, secret, clock, FETCH_TIMEOUT);
    }

    RemotePictures(
            Settings settings, Engine engine, RemoteIds ids, SiteSecret secret, Clock clock, Duration fetchTimeout) {
        this.known = new RemoteCache(
                ids,
                cachedPictures("fetched", settings, secret, clock),
                new FetchQueue("likeness-remote", KNOWN_AT_ONCE, KNOWN_QUEUED, KNOWN_QUEUED),
                new PictureDownload(engine, settings.picturesAtOnce(), fetchTimeout, clock),
                clock);
        this.strangers = new RemoteCache(
                ids,
                cachedPictures("fetched-strangers", settings, secret, clock),
                new FetchQueue("likeness-strangers", STRANGERS_AT_ONCE, STRANGERS_QUEUED, STRANGERS_AT_ONCE),
                new PictureDownload(engine, 1, fetchTimeout, clock),
                clock);
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    RemotePictures() {
        this.known = null;
        this.strangers = null;
    }

    private static CachedPictures cachedPictures(String folder, Settings settings, SiteSecret secret, Clock clock) {
        var files = new AtomicFiles(settings.data().resolve(folder));
        var quota = new DiskQuota(
                files, settings.server().disk() / 2, settings.disk().reserve());
        return new CachedPictures(files, quota, secret, clock);
    }

    /**
     * Looks up a picture. One that was fetched more than a day ago is fetched again; while the other server fails, the old one is
     * returned for up to 30 days.
     *
     * @param highest the highest rating that is wanted
     * @param patience how long the caller can wait for the other server; the fetch continues in the background
     * @param budget whether the other server may be asked about a stranger; called only if it would be
     */
    public Lookup find(RemoteId id, Rating highest, Duration patience, BooleanSupplier budget) {
        return id.stranger()
                ? strangers.find(id, highest, patience, budget)
                : known.find(id, highest, patience, () -> true);
    }

    /** The servers that keep failing and are asked only every 30 seconds, by host and port, sorted. */
    public List<String> failingServers() {
        return Stream.concat(known.failingServers(), strangers.failingServers())
                .distinct()
                .sorted()
                .toList();
    }

    /** Erases everything fetched for an e-mail, from any server and under any hash, including the results of running fetches. */
    public void forget(String email) {
        RemoteIds.values(email).forEach(id -> {
            known.erase(id);
            strangers.erase(id);
        });
    }

    /** Deletes expired pictures from the disk. */
    void removeExpired() {
        known.removeExpired();
        strangers.removeExpired();
    }
}
