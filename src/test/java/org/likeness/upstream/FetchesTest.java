package org.likeness.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.likeness.storage.PictureId;
import org.likeness.upstream.Found.Absence;

class FetchesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final PictureId NAME = PictureId.random();

    private final Fetches fetches = new Fetches();

    /** Who comes right behind would otherwise get an answer of before. */
    @Test
    void areOverWhenTheirAnswerIsThere() {
        for (int i = 0; i < 10_000; i++) {
            Absence answer = i % 2 == 0 ? Absence.NOBODY : Absence.UNKNOWN;
            assertThat(fetches.await(NAME, () -> answer, PATIENCE)).hasValue(answer);
        }
    }

    @Test
    void doNotStandInTheWayOfTheNextWhereTheyEndInAnError() {
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
