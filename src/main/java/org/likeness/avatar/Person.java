package org.likeness.avatar;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Source;

/**
 * A person with an avatar: a member, a guest, or a user of another application.
 *
 * <pre>{@code
 * Person.named("Ada Lovelace").withEmail("ada@example.com");
 * Person.guest("Bob", "bob@example.com", form.isGravatarAllowed());
 * }</pre>
 *
 * @param name the name that others see, used as alt text; may be empty
 * @param email the e-mail by which other servers may be asked; absent if they may not be asked
 * @param key determines the drawn avatar: the same key gives the same drawing; pages contain only a hash of it; empty for the
 *     silhouette
 * @param allowed the sources that may be used
 * @param picture the person's own picture on this site
 */
public record Person(String name, Optional<String> email, String key, Set<Source> allowed, Optional<Picture> picture) {

    private static final Set<Source> ALL = Set.copyOf(EnumSet.allOf(Source.class));

    /** No particular person, or one who no longer exists: shown as a silhouette. */
    public static final Person NOBODY = named("");

    public Person {
        allowed = Set.copyOf(allowed);
    }

    /** A person with only a name, whose avatar is drawn; null and empty mean no name. */
    public static Person named(@Nullable String name) {
        String known = Objects.requireNonNullElse(name, "");
        return new Person(known, Optional.empty(), known.isEmpty() ? "" : "name " + known, ALL, Optional.empty());
    }

    /** A person with only an e-mail. */
    public static Person ofEmail(String email) {
        return named("").withEmail(email);
    }

    /**
     * A guest, as in a comment form.
     *
     * @param consent whether the guest agrees that other servers are asked for a picture by their e-mail
     */
    public static Person guest(String name, String email, boolean consent) {
        return consent ? named(name).withEmail(email) : named(name);
    }

    /** The same person with an e-mail by which other servers may be asked; null and blank change nothing. */
    public Person withEmail(@Nullable String known) {
        return known == null || known.isBlank() ? this : new Person(name, Optional.of(known), known, allowed, picture);
    }

    /** The same person without an e-mail: no other server is asked. */
    public Person withoutEmail() {
        return new Person(name, Optional.empty(), key, allowed, picture);
    }

    /** The same person with another key for the drawing, for example a user id that stays the same when the e-mail changes. */
    public Person withKey(String other) {
        return new Person(name, email, other, allowed, picture);
    }

    /** The same person, restricted to these sources. */
    public Person withAllowed(Set<Source> only) {
        return new Person(name, email, key, only, picture);
    }

    /** The same person with a picture of their own. */
    public Person withPicture(Picture own) {
        return new Person(name, email, key, allowed, Optional.of(own));
    }

    /** The 32 hex digits that determine the person's drawing; empty for the silhouette. */
    public Optional<String> drawnFrom() {
        return key.isEmpty() ? Optional.empty() : Optional.of(Drawings.digits(key));
    }
}
