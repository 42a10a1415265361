package org.likeness.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.Refusal;

class ReaderSlotsTest {
    private final ReaderSlots places = new ReaderSlots(2, 3);

    @Test
    void areLimitedPerNetworkAndInTotal() throws RefusedException {
        places.enter(caller(1));
        places.enter(caller(1));
        assertThat(refusal(1)).isEqualTo(Refusal.TOO_MANY_AT_ONCE);
        places.enter(caller(2));
        assertThat(refusal(2)).isEqualTo(Refusal.BUSY);
        places.leave(caller(1));
        places.enter(caller(3));
        assertThat(refusal(1)).isEqualTo(Refusal.BUSY);
    }

    private Refusal refusal(long of) {
        return catchThrowableOfType(RefusedException.class, () -> places.enter(caller(of)))
                .refusal();
    }

    private static Caller caller(long number) {
        return Caller.member(number);
    }
}
