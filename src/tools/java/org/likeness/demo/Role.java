package org.likeness.demo;

/**
 * A fictional person.
 *
 * @param language that they write, a name of a {@link Grammar}
 * @param username the name in addresses; a guest's makes only their e-mail
 * @param nickname as others see it
 */
public record Role(String language, String username, String nickname) {

    /** In a reserved domain, so that nobody gets mail. */
    public String email() {
        return username + "@example.com";
    }

    /** Another person of the same name, for a site where this one exists already. */
    Role another(int number) {
        return number == 1 ? this : new Role(language, username + "." + number, nickname);
    }
}
