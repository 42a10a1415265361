package org.likeness.account;

import java.util.Collection;

/** Without this account, the site would have no admin. */
public final class LastAdminException extends RuntimeException {
    LastAdminException() {
        super("the last admin has to stay");
    }

    /**
     * Checks whether an account can cease to be an admin's.
     *
     * @param admins at least all admins, locked
     */
    static void throwIfNoneIsLeft(Account account, Collection<Account> admins) {
        boolean isActive = account.isAdmin() && !account.isBlocked();
        if (isActive && admins.stream().noneMatch(other -> other != account && other.isAdmin() && !other.isBlocked())) {
            throw new LastAdminException();
        }
    }
}
