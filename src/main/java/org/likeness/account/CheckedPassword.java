package org.likeness.account;

import jakarta.security.enterprise.CallerPrincipal;

/** A member whose password is right, until somebody changes it. */
public final class CheckedPassword extends CallerPrincipal {
    private final long accountId;
    private final String hash;

    /** @param account with the password that was checked */
    CheckedPassword(Account account) {
        super(Long.toString(account.getId()));
        this.accountId = account.getId();
        this.hash = account.getPasswordHash();
    }

    long accountId() {
        return accountId;
    }

    /** Whether the account still has the password that was checked. */
    boolean isStillOf(Account account) {
        return hash.equals(account.getPasswordHash());
    }
}
