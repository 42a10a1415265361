package org.likeness.account;

/** A device with its member. */
public record SignedIn(Device device, Account account) {}
