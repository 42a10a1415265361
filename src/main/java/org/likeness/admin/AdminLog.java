package org.likeness.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.likeness.account.Account;
import org.likeness.account.Role;
import org.likeness.account.RoleChanged;
import org.likeness.admin.LogEntry.Party;
import org.likeness.database.Pairs;

/** The log of what people with a role did. An entry is written in the transaction of what it is about. */
@ApplicationScoped
public class AdminLog {
    @PersistenceContext
    private EntityManager entityManager;

    private final Clock clock;

    @Inject
    AdminLog(Clock clock) {
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    AdminLog() {
        this(null);
    }

    /**
     * A page of the log, newest first.
     *
     * @param before only entries with a smaller id
     */
    public List<LogEntry> newest(long before, int limit) {
        return entityManager
                .createNamedQuery("LogEntry.newest", LogEntry.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What happened to an account, newest first. */
    public List<LogEntry> newestAbout(long accountId, long before, int limit) {
        return entityManager
                .createNamedQuery("LogEntry.newestAbout", LogEntry.class)
                .setParameter("subject", accountId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many texts of members were deleted by moderators, by their accounts. */
    Map<Long, Long> deletedOfMembers(Collection<Long> accounts) {
        return Pairs.of(entityManager.createNamedQuery("LogEntry.deletedOfMembers", Object[].class), accounts);
    }

    /** How many comments of guests were deleted by moderators, by the hashes of their emails. */
    Map<String, Long> deletedOfGuests(Collection<String> hashes) {
        return Pairs.of(entityManager.createNamedQuery("LogEntry.deletedOfGuests", Object[].class), hashes);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Account actor, Action action, Account subject, String details) {
        add(Party.of(actor), action, Party.of(subject), details);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Account actor, Action action, Party subject, String details) {
        add(Party.of(actor), action, subject, details);
    }

    /** A member became an admin by the link in the server's log, or by an email that the operator lists. */
    @Transactional(Transactional.TxType.MANDATORY)
    void roleChanged(@Observes RoleChanged event) {
        String role = event.role().map(Role::name).orElse("");
        add(Party.NOBODY, Action.CHANGE_ROLE, Party.of(event.account()), role);
    }

    private void add(Party actor, Action action, Party subject, String details) {
        entityManager.persist(new LogEntry(clock.instant(), actor, action, subject, details));
    }
}
