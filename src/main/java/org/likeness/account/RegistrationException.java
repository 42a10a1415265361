package org.likeness.account;

import org.jspecify.annotations.Nullable;

/** Somebody cannot register under these names. */
public final class RegistrationException extends Exception {
    /** Why; each is the key of a text in every language. */
    public enum Reason {
        /** As it is kept, in lower case, it is longer than an e-mail can be. */
        EMAIL_TOO_LONG,
        EMAIL_TAKEN,
        USERNAME_TAKEN
    }

    private final Reason reason;

    RegistrationException(Reason reason, @Nullable Throwable cause) {
        super("registration refused: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
