package org.likeness.attack;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Something that an attacker without an account does to a site. {@link Attacks} lists them. */
interface Attack extends AutoCloseable {
    /** Settings of the server, as {@code -D} options. */
    default List<String> settings() {
        return List.of();
    }

    /** Another visitor, whose requests are measured during the attack. */
    default Onlooker onlooker(URI site) {
        return Onlooker.ofPages(site);
    }

    /**
     * Carries out the whole attack. Failures of its own requests do not matter.
     *
     * @return what was done, for the table
     */
    String run(URI site) throws Exception;

    @Override
    default void close() throws IOException {}
}
