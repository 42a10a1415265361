package org.likeness.account;

import org.jspecify.annotations.Nullable;

/** A member's account stays as it is. */
public final class AccountException extends Exception {
    /** Why; each is the key of a text in every language. */
    public enum Reason {
        WRONG_PASSWORD,
        /** As it is kept, in lower case, it is longer than an e-mail can be. */
        EMAIL_TOO_LONG,
        EMAIL_TAKEN
    }

    private final Reason reason;

    AccountException(Reason reason, @Nullable Throwable cause) {
        super("change of an account refused: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
