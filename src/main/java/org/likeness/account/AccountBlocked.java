package org.likeness.account;

/**
 * Fired in the transaction that blocks an account or ends that.
 *
 * @param hidesTexts whether nobody can see what the member wrote
 */
public record AccountBlocked(long accountId, boolean hidesTexts) {}
