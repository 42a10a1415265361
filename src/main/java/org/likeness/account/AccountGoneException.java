package org.likeness.account;

/** An account is not there any more; it may go while its owner does something in another window. */
public final class AccountGoneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    AccountGoneException(long id) {
        super("no account " + id);
    }
}
