package org.likeness.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.likeness.HandTurnedClock;

class BodyReaderTest {
    private static final Duration TIME = Duration.ofSeconds(20);

    private final HandTurnedClock clock = new HandTurnedClock(Instant.EPOCH);
    private final BodyReader reader = new BodyReader(clock);
    private int taken;

    /** Sends one byte per second. */
    private final class SlowLine extends InputStream {
        private final int size;
        private int sent;

        SlowLine(int size) {
            this.size = size;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            clock.pass(Duration.ofSeconds(1));
            sent++;
            return sent > size ? -1 : 1;
        }
    }

    @Test
    void readsToTheEnd() throws Exception {
        assertThat(reader.read(new ByteArrayInputStream(new byte[100_000]), this::take, Long.MAX_VALUE, TIME))
                .isTrue();
        assertThat(taken).isEqualTo(100_000);
    }

    @Test
    void stopsAtTheDeadline() throws Exception {
        assertThat(reader.read(new SlowLine(10), this::take, Long.MAX_VALUE, TIME))
                .isTrue();
        assertThat(reader.read(new SlowLine(1000), this::take, Long.MAX_VALUE, TIME))
                .isFalse();
        assertThat(taken).isEqualTo(30);
    }

    @Test
    void stopsAfterTheLimitOfBytes() throws Exception {
        assertThat(reader.read(new ByteArrayInputStream(new byte[100_000]), this::take, 20_000, TIME))
                .isFalse();
        assertThat(taken).isBetween(20_000, 30_000);
    }

    @Test
    void distinguishesAClosedConnectionFromAFullDisk() {
        var broken = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("reset");
            }
        };
        assertThatThrownBy(() -> reader.read(broken, this::take, Long.MAX_VALUE, TIME))
                .isInstanceOf(ClientGoneException.class);
        BodyReader.Sink full = (bytes, length) -> {
            throw new IOException("full");
        };
        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(new byte[1]), full, Long.MAX_VALUE, TIME))
                .isInstanceOf(IOException.class);
    }

    private void take(byte[] bytes, int length) {
        taken += length;
    }
}
