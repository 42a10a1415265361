package org.likeness.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A registration or a change of an account was refused. */
public final class AccountException extends Exception {
    /** The reason, and the field of the form that it is about. */
    public enum Reason {
        WRONG_PASSWORD("password"),
        /** In the form in which it is stored, which may be longer than what was typed. */
        EMAIL_TOO_LONG("email"),
        EMAIL_TAKEN("email"),
        /** The email is the password, or the password is the part of the email before the @. */
        EMAIL_IS_PASSWORD("email"),
        /** Another account has or had it. */
        USERNAME_TAKEN("username"),
        /** It belongs to a moderator who has not registered yet. */
        USERNAME_RESERVED("username"),
        /** The password is the username, the email, the part of the email before the @, or the nickname. */
        PASSWORD_IS_NAME("password"),
        /** It does not exist, has expired, or was revoked or used up. */
        INVITATION_INVALID("email"),
        /** Nobody may register. */
        CLOSED("email");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }

        /** The last part of the keys of its texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    AccountException(Reason reason, @Nullable Throwable cause) {
        super("refused: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
