package org.likeness.portrait;

import org.likeness.avatar.Person;

/**
 * A member as others see them: a face, and a page of their own.
 *
 * @param username the end of the page's address; empty for who is there no more
 */
public record Member(String username, Person person) {
    /** Somebody whose account is gone. */
    public static final Member GONE = new Member("", Person.NOBODY);
}
