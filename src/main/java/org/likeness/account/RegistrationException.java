package org.likeness.account;

/** Somebody cannot register under these names. */
public final class RegistrationException extends Exception {
    /** Why; each is the key of a text in every language. */
    public enum Reason {
        EMAIL_TAKEN,
        USERNAME_TAKEN
    }

    private final Reason reason;

    RegistrationException(Reason reason, Throwable cause) {
        super("registration refused: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
