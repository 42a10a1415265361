package org.likeness.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.likeness.HandTurnedClock;
import org.likeness.avatar.TestFederatedHosts;
import org.likeness.config.Settings;
import org.likeness.config.Source;
import org.likeness.gravatar.Rating;
import org.likeness.picture.Engine;
import org.likeness.remote.Lookup.Absence;
import org.likeness.storage.SiteSecret;

/** A site that fetches pictures from another server, with a clock that is turned by hand. */
final class Site {
    static final String ADA = "ada@example.com";
    static final Duration TIMEOUT = Duration.ofSeconds(1);

    /** A timeout of a fetch that is longer than a test takes on a busy machine. */
    static final Duration LONG_TIMEOUT = Duration.ofSeconds(20);

    /** The longest wait of a caller, who must never wait for the end of a fetch with {@link #LONG_TIMEOUT}. */
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    /** How long a caller waits. */
    private final Duration patience;

    final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-01-01T00:00:00Z"));
    final RemoteIds ids;
    private final Settings settings;

    /** @param namesAndValues settings without the prefix {@code likeness.} */
    Site(Path data, String... namesAndValues) {
        var values = new HashMap<>(Map.of(
                "likeness.data", data.toString(),
                "likeness.libravatar.federation", "off",
                "likeness.server.patience", "5000"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put("likeness." + namesAndValues[i], namesAndValues[i + 1]);
        }
        settings = Settings.read(values::get);
        patience = settings.server().patience();
        ids = new RemoteIds(settings.avatars(), TestFederatedHosts.of(settings.avatars()));
    }

    /** A node of the site, just started. */
    RemotePictures started() throws IOException {
        return started(TIMEOUT);
    }

    /** @param timeout of a fetch */
    RemotePictures started(Duration timeout) throws IOException {
        return new RemotePictures(settings, Engine.PORTABLE, ids, secret(), clock, timeout);
    }

    SiteSecret secret() throws IOException {
        return new SiteSecret(settings.data());
    }

    RemoteId gravatar(String email) {
        return ids.of(Source.GRAVATAR, email).orElseThrow();
    }

    Lookup find(RemotePictures pictures, String email) {
        return pictures.find(gravatar(email), Rating.G, patience, () -> true);
    }

    CachedPicture picture(RemotePictures pictures, String email) {
        Lookup found = find(pictures, email);
        assertThat(found).isInstanceOf(CachedPicture.class);
        return (CachedPicture) found;
    }

    /** Why there is no picture; the caller learns it in time. */
    Absence absence(RemotePictures pictures, String email) {
        long start = System.nanoTime();
        Lookup found = find(pictures, email);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
        assertThat(found).isInstanceOf(Absence.class);
        return (Absence) found;
    }
}
