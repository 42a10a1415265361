package org.likeness.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.likeness.account.AccountBlocked;

/** Hides what blocked members wrote, and shows it again. */
@ApplicationScoped
class HiddenTexts {
    @PersistenceContext
    private EntityManager entityManager;

    private final CommentCounter counter;

    @Inject
    HiddenTexts(CommentCounter counter) {
        this.counter = counter;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    HiddenTexts() {
        this(null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void hide(@Observes AccountBlocked event) {
        counter.changeAllOf(event.accountId(), () -> update(event));
    }

    private void update(AccountBlocked event) {
        for (String query : List.of("Post.hide", "Comment.hide")) {
            entityManager
                    .createNamedQuery(query)
                    .setParameter("hidden", event.hidesTexts())
                    .setParameter("account", event.accountId())
                    .executeUpdate();
        }
    }
}
