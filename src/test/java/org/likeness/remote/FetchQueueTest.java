package org.likeness.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.likeness.remote.Lookup.Absence;
import org.likeness.storage.PictureId;

class FetchQueueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final PictureId NAME = PictureId.random();

    private final FetchQueue fetches = new FetchQueue("likeness-test", 16, 256, 256);

    /** Otherwise, the next caller would get an old result. */
    @Test
    void areNoLongerPendingWhenTheirResultIsThere() {
        for (int i = 0; i < 10_000; i++) {
            Absence answer = i % 2 == 0 ? Absence.NOBODY : Absence.UNKNOWN;
            assertThat(fetches.await(NAME, () -> answer, PATIENCE)).hasValue(answer);
        }
    }

    @Test
    void doNotBlockTheNextOneIfTheyFail() {
        assertThat(fetches.await(
                        NAME,
                        () -> {
                            throw new IllegalStateException("of the test");
                        },
                        PATIENCE))
                .isEmpty();
        assertThat(fetches.await(NAME, () -> Absence.NOBODY, PATIENCE)).hasValue(Absence.NOBODY);
    }
}
