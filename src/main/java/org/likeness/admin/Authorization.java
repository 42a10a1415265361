package org.likeness.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likeness.account.Account;
import org.likeness.account.AccountGoneException;
import org.likeness.account.Accounts;
import org.likeness.admin.NotAllowedException.Reason;

/**
 * Decides in the transaction of an action whether it is allowed. The container has checked the role of the session; roles and blocks can
 * change meanwhile, and nobody but an admin may act on somebody who has a role.
 */
@ApplicationScoped
class Authorization {
    private final Accounts accounts;

    @Inject
    Authorization(Accounts accounts) {
        this.accounts = accounts;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Authorization() {
        this(null);
    }

    /**
     * An action that is allowed. All accounts are locked until the transaction ends.
     *
     * @param locked these two and all admins
     */
    record Permit(Account actor, Account subject, Collection<Account> locked) {}

    /**
     * Permits an action on a member.
     *
     * @throws AccountGoneException if the member's account was deleted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Permit require(long actorId, Action action, long subjectId) throws NotAllowedException {
        var locked = accounts.lockWithAdmins(new HashSet<>(List.of(actorId, subjectId)));
        var actor = actor(actorId, action, locked);
        var subject = Optional.ofNullable(locked.get(subjectId)).orElseThrow(() -> new AccountGoneException(subjectId));
        boolean self = actorId == subjectId;
        if (self && action != Action.CHANGE_ROLE) {
            throw new NotAllowedException(Reason.YOURSELF);
        }
        if (!self && subject.role().isPresent() && !actor.isAdmin()) {
            throw new NotAllowedException(Reason.ADMINS_ONLY);
        }
        return new Permit(actor, subject, locked.values());
    }

    /** Permits an action on no member. */
    @Transactional(Transactional.TxType.MANDATORY)
    Account require(long actorId, Action action) throws NotAllowedException {
        return actor(actorId, action, accounts.lockWithAdmins(Set.of(actorId)));
    }

    private static Account actor(long id, Action action, Map<Long, Account> locked) throws NotAllowedException {
        var actor = locked.get(id);
        if (actor == null
                || actor.isBlocked()
                || actor.isHidden()
                || actor.role().isEmpty()) {
            throw new NotAllowedException(Reason.ROLE_GONE);
        }
        if (!action.isFor(actor.role().get())) {
            throw new NotAllowedException(Reason.ADMINS_ONLY);
        }
        return actor;
    }
}
