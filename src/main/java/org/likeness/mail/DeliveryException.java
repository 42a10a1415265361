package org.likeness.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;

/** A message was not delivered. */
final class DeliveryException extends Exception {
    private static final long serialVersionUID = 1L;

    enum Reason {
        /** The mail server does not take this message now; it may take others. */
        REFUSED(Duration.ofHours(12)),
        /** The mail server cannot be used now. */
        UNAVAILABLE(Duration.ofMinutes(30));

        private final Duration longestPause;

        Reason(Duration longestPause) {
            this.longestPause = longestPause;
        }

        /** The longest time between two attempts. */
        Duration longestPause() {
            return longestPause;
        }
    }

    private final Reason reason;

    DeliveryException(Reason reason, Exception cause) {
        super(messages(cause), cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** The messages of an exception and of those that follow it: what the mail server said is often in the last. */
    private static String messages(Exception error) {
        var text = new StringBuilder();
        for (Exception e = error; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(e.getMessage() == null ? e : e.getMessage().strip());
        }
        return text.toString();
    }
}
