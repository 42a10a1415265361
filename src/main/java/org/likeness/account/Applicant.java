package org.likeness.account;

/**
 * What somebody types to register.
 *
 * @param invitation the token of an invitation; untrusted, empty without one
 * @param reason why they want to be a member, for those who approve accounts; at most 500 characters, may be blank
 */
public record Applicant(
        String email, String username, String nickname, String password, String invitation, String reason) {}
