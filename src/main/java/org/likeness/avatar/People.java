package org.likeness.avatar;

import java.util.Optional;

/**
 * The people of an application: tells who is meant by what a page says in {@code <l:avatar of="…"/>}. An application makes one
 * CDI bean of it, and its pages name its own users.
 */
public interface People {

    /**
     * The person that a value of a page stands for.
     *
     * @param of an application's own user, an id, an e-mail: whatever its pages have at hand
     * @return empty where these people know nothing of such a value; others are asked then
     */
    Optional<Person> find(Object of);
}
