package org.likeness.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.likeness.HandTurnedClock;
import org.likeness.avatar.Source;
import org.likeness.avatar.TestFederatedHosts;
import org.likeness.config.Settings;
import org.likeness.gravatar.Rating;

/** A site's view of another server, with a clock that is turned by hand. */
final class Site {
    static final String ADA = "ada@example.com";
    static final Duration TIME = Duration.ofSeconds(1);

    /** How long who asks can wait. */
    private final Duration patience;

    final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-01-01T00:00:00Z"));
    final Handles handles;
    private final Settings settings;

    /** @param namesAndValues settings without their {@code likeness.} */
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
        handles = new Handles(settings.avatars(), TestFederatedHosts.of(settings.avatars()));
    }

    /** A server of the site, as it comes up. */
    UpstreamPictures started() throws IOException {
        return started(TIME);
    }

    /** @param time how long a fetch may take */
    UpstreamPictures started(Duration time) throws IOException {
        return new UpstreamPictures(settings, handles, secret(), clock, time);
    }

    Secret secret() throws IOException {
        return new Secret(settings.data());
    }

    Handle gravatar(String email) {
        return handles.of(Source.GRAVATAR, email).orElseThrow();
    }

    Found find(UpstreamPictures pictures, String email) {
        return pictures.find(gravatar(email), Rating.G, patience);
    }

    KeptPicture picture(UpstreamPictures pictures, String email) {
        Found found = find(pictures, email);
        assertThat(found).isInstanceOf(KeptPicture.class);
        return (KeptPicture) found;
    }
}
