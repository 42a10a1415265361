package org.likeness.account;

import java.util.Optional;
import java.util.Set;

/** What a member may do beyond their own account. */
public enum Role {
    /** Looks after members, posts and comments. */
    MODERATOR,
    /** Runs the site. An admin is a moderator, too. */
    ADMIN;

    /** The names of the roles of Jakarta Security that a member has. */
    static Set<String> groups(Optional<Role> role) {
        if (role.isEmpty()) {
            return Set.of("member");
        }
        return role.get() == ADMIN ? Set.of("member", "moderator", "admin") : Set.of("member", "moderator");
    }

    /** Whether somebody with this role may do what the other role allows. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
