package org.likeness.web.body;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;

/** Reads bodies within a deadline. The server lets a single read block for half a minute, so a deadline may be missed by that. */
final class BodyReader {
    private static final int BUFFER = 8 << 10;

    private final Clock clock;

    interface Sink {
        void write(byte[] bytes, int length) throws IOException;
    }

    BodyReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads until the end, until the time is over, or until there are {@code max} bytes.
     *
     * @return whether it reached the end
     * @throws IOException if the sink fails
     */
    boolean read(InputStream in, Sink sink, long max, Duration time) throws IOException, ClientGoneException {
        var deadline = clock.instant().plus(time);
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        while (bytes < max && clock.instant().isBefore(deadline)) {
            int length = next(in, buffer);
            if (length < 0) {
                return true;
            }
            sink.write(buffer, length);
            bytes += length;
        }
        return false;
    }

    private static int next(InputStream in, byte[] buffer) throws ClientGoneException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new ClientGoneException(e);
        }
    }
}
