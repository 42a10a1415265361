package org.likeness.portrait;

import org.likeness.avatar.Person;

/**
 * A member as others see them.
 *
 * @param username the last part of the URL of their profile; empty if the account was erased
 */
public record Member(String username, Person person) {
    /** A member whose account was erased. */
    public static final Member GONE = new Member("", Person.NOBODY);
}
