package org.likeness.web.body;

import org.likeness.web.guard.Refusal;

/** A request is refused; the message is for the log. */
final class RefusedException extends Exception {
    private final Refusal refusal;

    RefusedException(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    /** The body does not match its content type. */
    static RefusedException malformed(String message) {
        return new RefusedException(Refusal.MALFORMED, message);
    }

    Refusal refusal() {
        return refusal;
    }
}
