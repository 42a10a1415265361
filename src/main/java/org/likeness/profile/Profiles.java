package org.likeness.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Accounts;
import org.likeness.account.VisibleText;

/** The profiles of all members. */
@ApplicationScoped
public class Profiles {
    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;

    @Inject
    Profiles(Accounts accounts) {
        this.accounts = accounts;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Profiles() {
        this(null);
    }

    /** The profile of a member; an empty one if they have not filled it in. */
    public Profile of(long accountId) {
        var profile = entityManager.find(Profile.class, accountId);
        return profile == null ? new Profile(accountId) : profile;
    }

    /** Saves the profile and the nickname of a member. Null means empty. */
    @Transactional
    public void update(
            long accountId,
            String nickname,
            @Nullable String bio,
            @Nullable String website,
            @Nullable String location) {
        accounts.lock(accountId).rename(VisibleText.tidied(nickname));
        var profile = of(accountId);
        profile.update(stripped(bio), stripped(website), stripped(location));
        entityManager.merge(profile);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
