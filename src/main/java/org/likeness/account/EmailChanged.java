package org.likeness.account;

/**
 * Fired when an email gains, loses or hides its member. After the transaction, observers drop everything they have cached for it.
 *
 * @param email in one of its {@link EmailAddress#forms}
 */
public record EmailChanged(String email) {}
