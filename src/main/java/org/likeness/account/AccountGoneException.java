package org.likeness.account;

/** The account no longer exists; its owner may delete it in one window while they use another. */
public final class AccountGoneException extends RuntimeException {
    public AccountGoneException(long id) {
        super("no account " + id);
    }
}
