package org.likeness.account;

/**
 * Fired in the transaction that erases an account, while its row still exists. Observers in the transaction delete what foreign keys do not
 * delete; observers after its success delete what is outside of the database.
 */
public record AccountErased(long accountId) {}
