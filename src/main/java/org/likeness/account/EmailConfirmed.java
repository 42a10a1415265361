package org.likeness.account;

/** Fired in the transaction that makes an account the owner of an email. The row is locked. */
record EmailConfirmed(Account account) {}
