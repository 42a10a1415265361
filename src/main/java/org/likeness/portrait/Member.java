package org.likeness.portrait;

import org.likeness.avatar.Person;

/**
 * A member as others see them.
 *
 * @param username the last part of the URL of their profile; empty if the account was erased
 * @param hasPage whether others can open their profile; not while they are blocked
 */
public record Member(String username, Person person, boolean hasPage) {
    /** A member whose account was erased. */
    public static final Member GONE = new Member("", Person.NOBODY, false);
}
