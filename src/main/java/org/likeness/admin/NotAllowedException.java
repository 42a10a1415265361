package org.likeness.admin;

import java.util.Locale;

/** A moderator or admin may not do this. */
public final class NotAllowedException extends Exception {
    /** Why not. */
    public enum Reason {
        /** Their own role was taken away since they opened the page. */
        ROLE_GONE,
        /** Only admins may do this, or act on members who have a role. */
        ADMINS_ONLY,
        /** They would act on their own account. */
        YOURSELF,
        /** The site would have no admin. */
        LAST_ADMIN;

        /** The last part of the key of its text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    NotAllowedException(Reason reason) {
        super("not allowed: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
