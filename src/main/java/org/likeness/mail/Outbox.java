package org.likeness.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.likeness.config.Settings;

/** The messages that are not sent yet. */
@ApplicationScoped
@Transactional
public class Outbox {
    private static final Logger LOG = System.getLogger(Outbox.class.getName());

    /** How long after its creation a message that was given up is kept. */
    private static final Duration FAILED_KEPT = Duration.ofDays(30);

    /**
     * For how long other nodes leave a message alone while one delivers it: longer than a dozen answers of the mail server may take.
     *
     * @see SmtpDelivery#PATIENCE
     */
    static final Duration CLAIM = Duration.ofMinutes(30);

    /** In SQL, because JPQL has no "skip locked", with which each node takes another row. */
    private static final String NEXT = "select * from queued_mail where next_attempt <= ?1 order by next_attempt, id"
            + " fetch first 1 rows only for update skip locked";

    @PersistenceContext
    private EntityManager entityManager;

    private final String domain;
    private final Clock clock;

    @Inject
    Outbox(Settings settings, Clock clock) {
        this.domain = settings.mail().domain();
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Outbox() {
        this.domain = null;
        this.clock = null;
    }

    /** Adds a message. It is sent soon after the caller's transaction commits, and never if that rolls back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Mail mail) {
        entityManager.persist(new QueuedMail(mail, "<" + UUID.randomUUID() + "@" + domain + ">", clock.instant()));
    }

    /** For administrators. */
    public OutboxState state() {
        var waiting =
                (Object[]) entityManager.createNamedQuery("QueuedMail.waiting").getSingleResult();
        long givenUp =
                entityManager.createNamedQuery("QueuedMail.givenUp", Long.class).getSingleResult();
        List<String> errors = entityManager
                .createNamedQuery("QueuedMail.errors", String.class)
                .setMaxResults(1)
                .getResultList();
        return new OutboxState(
                (Long) waiting[0],
                Optional.ofNullable((OffsetDateTime) waiting[1]).map(OffsetDateTime::toInstant),
                givenUp,
                errors.stream().findFirst());
    }

    /** Takes the message that has been due for the longest time, for delivery by this node. */
    Optional<QueuedMail> claim() {
        var due = entityManager
                .createNativeQuery(NEXT, QueuedMail.class)
                .setParameter(1, now())
                .getResultList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        var mail = (QueuedMail) due.get(0);
        mail.claim(clock.instant().plus(CLAIM));
        return Optional.of(mail);
    }

    /** Deletes a message that was delivered. */
    void delivered(QueuedMail mail) {
        entityManager
                .createNamedQuery("QueuedMail.delete")
                .setParameter("id", mail.id())
                .executeUpdate();
    }

    /** Plans the next attempt to deliver a message, or gives it up. */
    void failed(QueuedMail claimed, DeliveryException failure) {
        var mail = entityManager.find(QueuedMail.class, claimed.id());
        if (mail == null) {
            return; // another node delivered it after the claim ended
        }
        mail.failed(failure, clock.instant());
        LOG.log(
                mail.isGivenUp() ? Level.ERROR : Level.WARNING,
                "Mail {0} was not delivered{1}: {2}",
                Long.toString(mail.id()),
                mail.isGivenUp() ? ", and was given up" : " and is tried again later",
                failure.getMessage());
    }

    /** Deletes the messages that were given up and are older than a month. */
    void deleteOldFailures() {
        entityManager
                .createNamedQuery("QueuedMail.deleteFailed")
                .setParameter("before", now().minus(FAILED_KEPT))
                .executeUpdate();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
