package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Settings;

/** The names that nobody else may look like: the nicknames and usernames of moderators. */
@ApplicationScoped
class ProtectedNames {
    private static final long NOBODY = -1;

    @PersistenceContext
    private EntityManager entityManager;

    /** The skeletons of the usernames, by username. Not all of them have to be registered. */
    private final Map<String, String> skeletons = new HashMap<>();

    @Inject
    ProtectedNames(Settings settings) {
        settings.discussion().moderators().forEach(name -> skeletons.put(name, Skeleton.of(name)));
    }

    /** For the CDI proxy only. */
    ProtectedNames() {}

    /**
     * Whether a text looks like the name of a moderator.
     *
     * @param own the account that wants the text as a name, whose own names do not count; null for somebody without an account
     */
    boolean isTaken(String text, @Nullable Account own) {
        String skeleton = Skeleton.of(text);
        return isListed(skeleton, own) || isStored(skeleton, own);
    }

    private boolean isListed(String skeleton, @Nullable Account own) {
        return skeletons.entrySet().stream()
                .anyMatch(each -> each.getValue().equals(skeleton)
                        && (own == null || !each.getKey().equals(own.getUsername())));
    }

    private boolean isStored(String skeleton, @Nullable Account own) {
        return !skeletons.isEmpty()
                && entityManager
                                .createNamedQuery("Account.looksLike", Long.class)
                                .setParameter("usernames", skeletons.keySet())
                                .setParameter("skeleton", skeleton)
                                .setParameter("own", own == null ? NOBODY : own.getId())
                                .getSingleResult()
                        > 0;
    }
}
