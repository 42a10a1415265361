package org.likeness.avatar;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a face, as far as the choice of an avatar has to know: a member, a guest, or a user of another application.
 *
 * @param name as others see it, for the text beside the picture; may be empty
 * @param email under which other servers may be asked; absent where they may not
 * @param key what drawn avatars are made of: the same key, the same drawing; pages show a hash of it; empty for
 *     the silhouette
 * @param allowed the sources that may be used
 * @param picture the person's own
 */
public record Person(String name, Optional<String> email, String key, Set<Source> allowed, Optional<Picture> picture) {

    private static final Set<Source> ALL = Set.copyOf(EnumSet.allOf(Source.class));

    /** Nobody, or somebody who is there no more. */
    public static final Person NOBODY = named("");

    public Person {
        allowed = Set.copyOf(allowed);
    }

    /** Somebody of whom there is only a name, null or empty for none: their avatar is drawn. */
    public static Person named(@Nullable String name) {
        String known = Objects.requireNonNullElse(name, "");
        return new Person(known, Optional.empty(), known.isEmpty() ? "" : "name " + known, ALL, Optional.empty());
    }

    /** Somebody of whom there is only an e-mail. */
    public static Person ofEmail(String email) {
        return named("").withEmail(email);
    }

    /** @param consent whether the guest allows that other servers are asked for a picture by their e-mail */
    public static Person guest(String name, String email, boolean consent) {
        return consent ? named(name).withEmail(email) : named(name);
    }

    /** The same person, for whom other servers may be asked under this e-mail; null or blank is none. */
    public Person withEmail(@Nullable String known) {
        return known == null || known.isBlank() ? this : new Person(name, Optional.of(known), known, allowed, picture);
    }

    /** The same person, drawn by something else. */
    public Person withKey(String other) {
        return new Person(name, email, other, allowed, picture);
    }

    /** The same person, for whom only these sources may be used. */
    public Person withAllowed(Set<Source> only) {
        return new Person(name, email, key, only, picture);
    }

    /** The same person with a picture of their own. */
    public Person withPicture(Picture own) {
        return new Person(name, email, key, allowed, Optional.of(own));
    }

    /** What drawings of the person are made of, 32 hex digits; empty for the silhouette. */
    public Optional<String> drawnFrom() {
        return key.isEmpty() ? Optional.empty() : Optional.of(Drawings.digits(key));
    }
}
