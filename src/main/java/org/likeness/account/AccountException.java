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
        /** Its domain is refused. */
        EMAIL_DOMAIN_REFUSED("email"),
        /** Its domain is not one of those that are allowed; these are the value of the text. */
        EMAIL_DOMAIN_UNLISTED("email"),
        /** The email is the password, or the password is the part of the email before the @. */
        EMAIL_IS_PASSWORD("email"),
        /** Another account has or had it. */
        USERNAME_TAKEN("username"),
        /** The account is the last admin's. */
        LAST_ADMIN("password"),
        /** It contains a word that is not allowed. */
        USERNAME_REFUSED("username"),
        /** It contains a word that is not allowed. */
        NICKNAME_REFUSED("nickname"),
        /** It looks like the name of a moderator. */
        USERNAME_PROTECTED("username"),
        /** It looks like the name of a moderator. */
        NICKNAME_PROTECTED("nickname"),
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
    private final transient Object[] values;

    /** @param values of the reason's text */
    AccountException(Reason reason, @Nullable Throwable cause, Object... values) {
        super("refused: " + reason, cause);
        this.reason = reason;
        this.values = values.clone();
    }

    public Reason reason() {
        return reason;
    }

    /** The values of the reason's text. */
    public Object[] values() {
        return values.clone();
    }
}
