package org.likeness.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.likeness.config.Settings;
import org.likeness.fetch.FetchException;
import org.likeness.gravatar.Rating;
import org.likeness.picture.PictureException;
import org.likeness.storage.PictureId;
import org.likeness.storage.WholeFiles;
import org.likeness.upstream.Found.Absence;

/**
 * The pictures that other servers have of people: fetched when somebody asks for them, kept here, and for a day not asked for again.
 * Whatever the other server does, who asks waits no longer than they can.
 */
@ApplicationScoped
public class UpstreamPictures {
    private static final Logger LOG = System.getLogger(UpstreamPictures.class.getName());
    private static final int FEDERATED_AT_ONCE = 4;
    private static final Duration FETCH = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration NOBODY_HOLDS = Duration.ofHours(1);
    private static final Duration FAILURE_HOLDS = Duration.ofSeconds(30);

    /** What a server has is not soon another file; it is well, so its others may be right. */
    private static final Duration REFUSAL_HOLDS = Duration.ofMinutes(10);

    private final Handles handles;
    private final FileNames names;
    private final KeptPictures kept;
    private final Misses misses;
    private final Breakers breakers;
    private final Fetches fetches = new Fetches();

    /** Domains of e-mails may be anybody's, and all of their servers slow. */
    private final Semaphore federatedPlaces = new Semaphore(FEDERATED_AT_ONCE);

    private final Upstream upstream;
    private final Clock clock;

    @Inject
    UpstreamPictures(Settings settings, Handles handles, Secret secret, Clock clock) {
        this(settings, handles, secret, clock, FETCH);
    }

    /** @param fetch how long one may take */
    UpstreamPictures(Settings settings, Handles handles, Secret secret, Clock clock, Duration fetch) {
        var files = new WholeFiles(settings.data().resolve("fetched"));
        this.handles = handles;
        this.names = new FileNames(secret);
        this.kept = new KeptPictures(files, settings.server().disk(), clock);
        this.misses = new Misses(clock);
        this.breakers = new Breakers(clock);
        this.upstream = new Upstream(settings, fetch, clock);
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    UpstreamPictures() {
        this.handles = null;
        this.names = null;
        this.kept = null;
        this.misses = null;
        this.breakers = null;
        this.upstream = null;
        this.clock = null;
    }

    /**
     * What is known of a picture. One that was fetched more than a day ago is asked for again, and stands for itself for 30 days while
     * the other server fails.
     *
     * @param highest the rating up to which it is wanted
     * @param patience how long the caller can wait for the other server; the fetch goes on
     */
    public Found find(Handle handle, Rating highest, Duration patience) {
        PictureId name = names.of(handle, highest);
        var miss = misses.find(name);
        if (miss.isPresent() && miss.get() == Absence.NOBODY) {
            return Absence.NOBODY;
        }
        var there = kept.find(name);
        Found old = there.isPresent() ? there.get() : Absence.UNKNOWN;
        String address = handles.address(handle, highest);
        if (miss.isPresent()
                || there.filter(this::isFresh).isPresent()
                || breakers.of(address).isOpen()) {
            return old;
        }
        int asked = kept.erasures(name);
        return fetches.await(name, () -> placed(name, handle, address, asked), patience)
                .filter(found -> found != Absence.UNKNOWN)
                .orElseGet(() -> asked == kept.erasures(name) ? old : Absence.UNKNOWN);
    }

    private boolean isFresh(KeptPicture picture) {
        return clock.instant().isBefore(picture.fetched().plus(FRESH));
    }

    private Found placed(PictureId name, Handle handle, String address, int asked) {
        if (handle.federated().isEmpty()) {
            return fetched(name, handle, address, asked);
        }
        if (!federatedPlaces.tryAcquire()) {
            return Absence.UNKNOWN;
        }
        try {
            return fetched(name, handle, address, asked);
        } finally {
            federatedPlaces.release();
        }
    }

    private Found fetched(PictureId name, Handle handle, String address, int asked) {
        Optional<Found> since = since(name);
        if (since.isPresent()) {
            return since.get();
        }
        Breaker breaker = breakers.of(address);
        if (!breaker.admits()) {
            return Absence.UNKNOWN;
        }
        try {
            var picture = upstream.fetch(name, address, handle.federated().isEmpty());
            breaker.answered();
            return kept.keep(picture, asked) ? picture : Absence.UNKNOWN;
        } catch (FetchException e) {
            if (e.isNotFound()) {
                breaker.answered();
                return nobody(name);
            }
            failed(breaker, handle, e.reason().name());
            return failed(name, handle, e.reason().name(), FAILURE_HOLDS);
        } catch (PictureException e) {
            breaker.answered();
            boolean busy = e.reason() == PictureException.Reason.BUSY; // our fault, not the picture's
            return failed(name, handle, e.reason().name(), busy ? FAILURE_HOLDS : REFUSAL_HOLDS);
        } catch (RuntimeException e) {
            failed(breaker, handle, e.getClass().getName());
            return failed(name, handle, e.getClass().getName(), FAILURE_HOLDS);
        }
    }

    /** What somebody else has fetched, or not found, since it was asked for. */
    private Optional<Found> since(PictureId name) {
        return misses.find(name).map(Found.class::cast).or(() -> kept.find(name).filter(this::isFresh));
    }

    private Found nobody(PictureId name) {
        misses.remember(name, Absence.NOBODY, NOBODY_HOLDS);
        kept.delete(name);
        return Absence.NOBODY;
    }

    private static void failed(Breaker breaker, Handle handle, String reason) {
        if (breaker.failed()) {
            LOG.log(Level.WARNING, "the server of a {0} fails, it is given a rest: {1}", handle, reason);
        }
    }

    /** @param reason without the message of the exception, which names the e-mail's hash */
    private Found failed(PictureId name, Handle handle, String reason, Duration holds) {
        LOG.log(Level.DEBUG, "no picture of a {0}: {1}", handle, reason);
        misses.remember(name, Absence.UNKNOWN, holds);
        return Absence.UNKNOWN;
    }

    /** Erases all that was fetched for an e-mail, from whichever server and under whichever hash; no fetch under way brings it back. */
    public void forget(String email) {
        Handles.ids(email).map(names::ofPerson).forEach(digits -> {
            try {
                kept.erase(digits);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "left for 30 days: fetched pictures " + digits, e);
            }
        });
    }

    /** Deletes what may not be shown any more. */
    void sweep() {
        kept.sweep();
    }
}
