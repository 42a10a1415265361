package org.likeness.web.body;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.Refusal;

/**
 * Reads the bodies of requests. A slow client occupies a thread of the server, so only a few may send at once, each for a limited time. A
 * body that has already arrived needs no slot.
 */
@Singleton
class RequestBodies {
    private static final Logger LOG = System.getLogger(RequestBodies.class.getName());

    /** Time for any body. Large ones get more, so that an upload succeeds at 128 kbit/s. */
    private static final Duration TIME = Duration.ofSeconds(20);

    private static final long BYTES_PER_SECOND = 16 << 10;

    /** Many clients read the answer only after they have sent everything, so refused bodies are read up to this size. */
    private static final long MAX_DISCARDED_BYTES = 64 << 20;

    private static final Duration TIME_TO_DISCARD = Duration.ofSeconds(10);

    private final ReaderSlots forms = new ReaderSlots(16, 48);
    private final ReaderSlots uploads = new ReaderSlots(32, 64);
    private final ReaderSlots refused = new ReaderSlots(8, 24);
    private final BodyReader reader;

    @Inject
    RequestBodies(Clock clock) {
        this.reader = new BodyReader(clock);
    }

    /**
     * Reads a body to its end.
     *
     * @throws RefusedException if too many clients are sending, or this one is too slow; the connection is closed then
     */
    void receive(SpooledBody spool, boolean upload, HttpServletRequest request, HttpServletResponse response)
            throws IOException, RefusedException, ClientGoneException {
        try {
            if (request.getInputStream().available() >= request.getContentLengthLong()) {
                read(spool, request);
            } else {
                waitAndRead(spool, upload ? uploads : forms, request);
            }
        } catch (RefusedException e) {
            response.setHeader("Connection", "close");
            throw e;
        }
    }

    private void waitAndRead(SpooledBody spool, ReaderSlots slots, HttpServletRequest request)
            throws RefusedException, ClientGoneException {
        var caller = Caller.at(request);
        slots.enter(caller);
        try {
            read(spool, request);
        } finally {
            slots.leave(caller);
        }
    }

    private void read(SpooledBody spool, HttpServletRequest request) throws RefusedException, ClientGoneException {
        try {
            var time = TIME.plusSeconds(request.getContentLengthLong() / BYTES_PER_SECOND);
            if (!reader.read(request.getInputStream(), spool::write, Long.MAX_VALUE, time)) {
                throw new RefusedException(Refusal.TOO_SLOW, "a body took longer than " + time);
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "cannot write a request body to the disk", e);
            throw new RefusedException(Refusal.NOT_KEPT, "cannot write the body to the disk");
        }
    }

    static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Reads and drops the rest of a body, within limits. If there is more, the connection is closed. */
    void discard(HttpServletRequest request, HttpServletResponse response) throws IOException, ClientGoneException {
        if (!hasBody(request)) {
            return;
        }
        boolean all = false;
        var caller = Caller.at(request);
        try {
            refused.enter(caller);
            try {
                all = reader.read(
                        request.getInputStream(), (bytes, length) -> {}, MAX_DISCARDED_BYTES, TIME_TO_DISCARD);
            } finally {
                refused.leave(caller);
            }
        } catch (RefusedException e) {
            LOG.log(Level.DEBUG, "refused body not read", e);
        }
        if (!all) {
            response.setHeader("Connection", "close");
        }
    }
}
