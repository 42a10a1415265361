package org.likeness.account;

/**
 * Fired in the transaction that ends all sign-ins of a member: their password was changed, or their email was taken back. Observers in the
 * transaction delete everything that keeps a browser or a program signed in.
 */
public record SignedOutEverywhere(long accountId) {}
