package org.likeness.account;

/**
 * What somebody types to register.
 *
 * @param invitation the token of an invitation; untrusted, empty without one
 */
public record Applicant(String email, String username, String nickname, String password, String invitation) {}
