package org.likeness.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.corpus.Outcome.Accepted;
import org.likeness.picture.Engine;

class FuzzTest {
    private static final int CASES = 2_000;
    private static final List<byte[]> SEEDS = Seeds.all();

    @Test
    void takesAllSeeds() {
        for (Engine engine : Engine.values()) {
            var route = EngineRoute.of(engine);
            assertThat(SEEDS).allSatisfy(seed -> assertThat(route.take(seed)).isInstanceOf(Accepted.class));
        }
    }

    @Test
    void keepsItsPromisesForDamagedFiles() {
        var fuzz = new Fuzz(SEEDS, List.of(Engine.values()));
        for (long seed = 0; seed < CASES; seed++) {
            assertThat(fuzz.check(Mutations.mutated(SEEDS, seed), seed))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }
}
