package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;

/** The names that nobody else may look like: the nicknames and usernames of moderators and admins. */
@ApplicationScoped
class ProtectedNames {
    private static final long NOBODY = -1;

    @PersistenceContext
    private EntityManager entityManager;

    /** For CDI. */
    ProtectedNames() {}

    /**
     * Whether a text looks like the name of a moderator or an admin.
     *
     * @param own the account that wants the text as a name, whose own names do not count; null for somebody without an account
     */
    boolean isTaken(String text, @Nullable Account own) {
        return entityManager
                        .createNamedQuery("Account.looksLike", Long.class)
                        .setParameter("skeleton", Skeleton.of(text))
                        .setParameter("own", own == null ? NOBODY : own.getId())
                        .getSingleResult()
                > 0;
    }
}
