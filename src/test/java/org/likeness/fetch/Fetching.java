package org.likeness.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Set;
import org.likeness.fetch.FetchException.Reason;

/** Base class of tests of downloads. */
abstract class Fetching {
    static final Certificate CERTIFICATE = Certificate.of("dns:localhost,ip:127.0.0.1");
    static final Limits USUAL = new Limits(1_000, Duration.ofSeconds(30), 3);

    /** Trusts this certificate and these servers. */
    static Fetch fetch(Limits limits, String... trusted) {
        return new Fetch(limits, Set.of(trusted), PictureAddress.HTTPS, CERTIFICATE.trusted());
    }

    static void assertReason(Reason reason, Fetch fetch, String address) {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetch.get(address))
                .satisfies(e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
    }
}
