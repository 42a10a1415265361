package org.likeness.account;

/**
 * Fired in the transaction that blocks an account, before it is blocked, or that ends a block.
 *
 * @param isBlocked whether the account is blocked from now on
 * @param hidesTexts whether nobody can see what the member wrote
 */
public record AccountBlocked(long accountId, boolean isBlocked, boolean hidesTexts) {}
