package org.likeness.account;

/** Fired in the transaction that hides an account until it is erased. Observers hide what can be found without the database. */
public record AccountHidden(long accountId) {}
