package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.account.Accounts;
import org.likeness.account.EmailHashes;
import org.likeness.storage.PictureId;

/** All that is kept of members and goes with their accounts. */
@ApplicationScoped
class Belongings {
    @PersistenceContext
    EntityManager entityManager;

    private final Accounts accounts;
    private final Portraits portraits;
    private final Drafts drafts;
    private final EmailHashes hashes;

    @Inject
    Belongings(Accounts accounts, Portraits portraits, Drafts drafts, EmailHashes hashes) {
        this.accounts = accounts;
        this.portraits = portraits;
        this.drafts = drafts;
        this.hashes = hashes;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Belongings() {
        this(null, null, null, null);
    }

    /** Erases an account, and tells the pictures whose files nobody needs after the commit. */
    @Transactional
    List<PictureId> erase(long accountId) {
        var account = accounts.lock(accountId);
        List<PictureId> pictures = Stream.concat(
                        portraits
                                .find(accountId)
                                .map(portrait -> portrait.stored().id())
                                .stream(),
                        drafts.all(accountId).stream().map(Draft::id))
                .toList();
        hashes.hide(account); // tells whoever keeps what was fetched for the e-mail
        entityManager.remove(account); // the database takes all other rows along, as the schema says
        return pictures;
    }
}
