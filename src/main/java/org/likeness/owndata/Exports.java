package org.likeness.owndata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.crypto.RandomHex;
import org.likeness.mail.Mail;
import org.likeness.mail.Mail.Action;
import org.likeness.mail.MailTexts;
import org.likeness.mail.Outbox;
import org.likeness.owndata.DataExport.State;

/** The exports of all members. An account has one pending export at most, and one new one a day. */
@ApplicationScoped
@Transactional
public class Exports {
    /** For how long other nodes leave an export alone while one makes it. */
    static final Duration CLAIM = Duration.ofMinutes(30);

    private static final int BATCH = 500;
    private static final int ID_BYTES = 16;

    /** In SQL, because JPQL has no "skip locked", with which each node takes another row. */
    private static final String NEXT = "select * from data_export where next_attempt <= ?1 order by next_attempt, id"
            + " fetch first 1 rows only for update skip locked";

    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Exports(Accounts accounts, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Exports() {
        this(null, null, null);
    }

    /**
     * Requests an export. Does nothing if one is pending.
     *
     * @param site the address of this site, for the link in the message
     * @return when the member may ask again, if they have had one today; empty if one is pending now
     */
    public Optional<Instant> request(long accountId, URI site) {
        accounts.lock(accountId);
        Instant now = clock.instant();
        var last = newest(accountId);
        var next = last.flatMap(export -> export.nextRequest(now));
        boolean pending = last.filter(export -> export.state() == State.PENDING).isPresent();
        if (next.isEmpty() && !pending) {
            entityManager.persist(new DataExport(RandomHex.of(ID_BYTES), accountId, site, now));
        }
        return next;
    }

    /** The last export that a member requested, unless it has expired. */
    public Optional<DataExport> newest(long accountId) {
        return entityManager
                .createNamedQuery("DataExport.newest", DataExport.class)
                .setParameter("account", accountId)
                .setMaxResults(1)
                .getResultStream()
                .filter(export -> export.expires()
                        .filter(time -> !clock.instant().isBefore(time))
                        .isEmpty())
                .findFirst();
    }

    /**
     * Finds an export for its owner.
     *
     * @param id untrusted
     * @return empty if there is none, if it is another member's, or if it cannot be downloaded now
     */
    public Optional<DataExport> available(String id, long accountId) {
        return id.matches("[0-9a-f]{32}")
                ? Optional.ofNullable(entityManager.find(DataExport.class, id))
                        .filter(export -> export.accountId() == accountId && export.isAvailable(clock.instant()))
                : Optional.empty();
    }

    /** Takes the export that has been due for the longest time, to be made by this node. */
    Optional<DataExport> claim() {
        var due = entityManager
                .createNativeQuery(NEXT, DataExport.class)
                .setParameter(1, now())
                .getResultList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        var export = (DataExport) due.get(0);
        export.claim(clock.instant().plus(CLAIM));
        return Optional.of(export);
    }

    /**
     * Makes an export available, and informs its owner if they have confirmed their email.
     *
     * @return false if it was deleted with its account meanwhile
     */
    boolean succeed(DataExport claimed) {
        var export = lock(claimed);
        export.filter(each -> each.state() != State.READY).ifPresent(each -> {
            each.succeed(clock.instant());
            accounts.find(each.accountId()).ifPresent(account -> inform(account, each));
        });
        return export.isPresent();
    }

    private void inform(Account account, DataExport export) {
        account.confirmedEmail().ifPresent(email -> {
            var texts = new MailTexts(account.getLanguage());
            String handle = "@" + account.getUsername();
            URI link = URI.create(export.site().toString().replaceFirst("/$", "") + export.path());
            outbox.add(new Mail(
                    email,
                    account.getLanguage(),
                    texts.subject("export"),
                    texts.paragraphs("export", handle, DataExport.KEPT.toDays()),
                    new Action(texts.action("export"), link),
                    null));
        });
    }

    /** Plans the next attempt, or gives the export up. */
    void fail(DataExport claimed) {
        lock(claimed).filter(each -> each.state() == State.PENDING).ifPresent(each -> each.fail(clock.instant()));
    }

    private Optional<DataExport> lock(DataExport export) {
        return Optional.ofNullable(entityManager.find(DataExport.class, export.id(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The ids of a member's exports. */
    List<String> of(long accountId) {
        return entityManager
                .createNamedQuery("DataExport.idsOf", String.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** Those of these ids that have a row. */
    Set<String> known(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(entityManager
                        .createNamedQuery("DataExport.known", String.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** Deletes the rows of a batch of expired exports, and returns their ids. */
    List<String> deleteExpired() {
        var expired = entityManager
                .createNamedQuery("DataExport.expired", String.class)
                .setParameter("now", now())
                .setMaxResults(BATCH)
                .getResultList();
        if (!expired.isEmpty()) {
            entityManager
                    .createNamedQuery("DataExport.delete")
                    .setParameter("ids", expired)
                    .executeUpdate();
        }
        return expired;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
