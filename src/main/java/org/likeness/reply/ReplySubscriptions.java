package org.likeness.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.likeness.account.Accounts;
import org.likeness.account.OneTimeLink;
import org.likeness.account.OneTimeLink.Kind;
import org.likeness.account.OneTimeLinks;
import org.likeness.discussion.Comment;
import org.likeness.mail.Outbox;

/** Guests who want mail about replies, how they confirm it, and how they and members stop it. */
@ApplicationScoped
@Transactional
public class ReplySubscriptions {
    private static final Set<Kind> CONFIRMING = Set.of(Kind.CONFIRM_REPLIES);

    /** For how long a guest can confirm, and for how long a notice waits for that. */
    private static final Duration WAITING = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entityManager;

    private final ReplyTokens tokens;
    private final ReplyMailSettings settings;
    private final ReplyMessage message;
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    ReplySubscriptions(
            ReplyTokens tokens,
            ReplyMailSettings settings,
            ReplyMessage message,
            OneTimeLinks links,
            Accounts accounts,
            Outbox outbox,
            Clock clock) {
        this.tokens = tokens;
        this.settings = settings;
        this.message = message;
        this.links = links;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ReplySubscriptions() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Notes that a guest wants mail about replies to their comment. Asks for a confirmation, at most once a day, unless they have confirmed
     * before.
     *
     * @return whether the guest still has to confirm
     * @throws jakarta.persistence.PersistenceException if the same guest does so for the first time in another transaction
     */
    public boolean subscribe(Comment comment, Locale language) {
        var email = comment.guestEmail();
        if (!settings.isAvailable() || email.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        String id = ReplyTokens.id(tokens.ofGuest(email.get()));
        var recipient = entityManager.find(ReplyRecipient.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (recipient == null) {
            recipient = ReplyRecipient.guest(id, language, now);
            entityManager.persist(recipient);
            entityManager.flush(); // wishes refer to it
        }
        if (entityManager.find(ReplyWish.class, comment.id()) == null) {
            entityManager.persist(new ReplyWish(comment.id(), id));
        }
        if (recipient.mayBeAsked(now)) {
            recipient.ask(now);
            links.issue(Kind.CONFIRM_REPLIES, null, email.get())
                    .ifPresent(token -> outbox.add(message.confirmation(email.get(), language, token)));
        }
        return !recipient.isConfirmed();
    }

    /** Whether a link in a message confirms something. */
    public boolean isConfirmable(String token) {
        return find(token).isPresent();
    }

    /** Confirms that the owner of a mailbox wants mail about replies. Returns false if the link is not valid, or no longer. */
    public boolean confirm(String token) {
        var recipient = find(token).filter(links::take).flatMap(this::recipient);
        recipient.ifPresent(found -> found.confirm(clock.instant()));
        return recipient.isPresent();
    }

    private Optional<OneTimeLink> find(String token) {
        return links.find(token, CONFIRMING).filter(link -> recipient(link).isPresent());
    }

    private Optional<ReplyRecipient> recipient(OneTimeLink link) {
        return link.email()
                .map(email -> ReplyTokens.id(tokens.ofGuest(email)))
                .map(id -> entityManager.find(ReplyRecipient.class, id));
    }

    /** Whether a token belongs to somebody who can get mail about replies. */
    public boolean isStoppable(String token) {
        return ReplyTokens.isWellFormed(token)
                && entityManager.find(ReplyRecipient.class, ReplyTokens.id(token)) != null;
    }

    /** Ends all mail about replies to the owner of a token. A guest is forgotten, so that nothing is sent before they confirm again. */
    public void stop(String token) {
        if (!ReplyTokens.isWellFormed(token)) {
            return;
        }
        String id = ReplyTokens.id(token);
        var recipient = entityManager.find(ReplyRecipient.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (recipient == null) {
            return;
        }
        if (recipient.accountId() == null) {
            entityManager.remove(recipient);
        } else {
            entityManager
                    .createNamedQuery("ReplyNotice.deleteOf")
                    .setParameter("recipient", id)
                    .executeUpdate();
            accounts.setReplyMail(recipient.accountId(), false);
        }
    }

    /** Deletes guests who did not confirm in a week or whose comments are gone, and notices that nobody got in a week. */
    void deleteOld() {
        OffsetDateTime before = clock.instant().minus(WAITING).atOffset(ZoneOffset.UTC);
        for (String query : Set.of("ReplyRecipient.deleteUnconfirmed", "ReplyNotice.deleteOld")) {
            entityManager.createNamedQuery(query).setParameter("before", before).executeUpdate();
        }
        entityManager.createNamedQuery("ReplyWish.deleteOfDeleted").executeUpdate();
        entityManager.createNamedQuery("ReplyRecipient.deleteUnused").executeUpdate();
    }
}
