package org.likeness.account;

/**
 * That an e-mail is somebody's now, or nobody's any more, or that its owner may or may not be found by it. Whoever remembers what stands
 * for it has to ask anew when the transaction has ended, and to forget what was fetched for it.
 */
public record EmailChanged(String email) {}
