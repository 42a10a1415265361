package org.likeness.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.discussion.Author;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Comments;
import org.likeness.discussion.GuestBlocks;
import org.likeness.discussion.Posts;
import org.likeness.mail.Outbox;
import org.likeness.reply.ReplyMessage.Item;
import org.likeness.reply.ReplyMessage.Recipient;

/** Sends mail about replies: to each recipient at most one message in ten minutes, about all replies that were noted until then. */
@ApplicationScoped
@Transactional
class ReplyMails {
    static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int BATCH = 100;

    @PersistenceContext
    private EntityManager entityManager;

    private final Comments comments;
    private final Posts posts;
    private final Accounts accounts;
    private final GuestBlocks blocks;
    private final ReplyTokens tokens;
    private final ReplyMessage message;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    ReplyMails(
            Comments comments,
            Posts posts,
            Accounts accounts,
            GuestBlocks blocks,
            ReplyTokens tokens,
            ReplyMessage message,
            Outbox outbox,
            Clock clock) {
        this.comments = comments;
        this.posts = posts;
        this.accounts = accounts;
        this.blocks = blocks;
        this.tokens = tokens;
        this.message = message;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ReplyMails() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Whether a member wants mail about replies, and can get it. */
    static boolean wantsMail(Account account) {
        return account.isShown() && account.wantsReplyMail() && account.isConfirmed();
    }

    /** Recipients with notices who got no message in the last ten minutes. */
    List<String> due() {
        return entityManager
                .createNamedQuery("ReplyRecipient.due", String.class)
                .setParameter("before", lastPause())
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Sends a recipient what is noted for them, as far as everybody can still see it. */
    void send(String recipientId) {
        var recipient = entityManager.find(ReplyRecipient.class, recipientId, LockModeType.PESSIMISTIC_WRITE);
        if (recipient == null || !recipient.isDue(lastPause().toInstant())) {
            return; // another node was faster
        }
        var notices = entityManager
                .createNamedQuery("ReplyNotice.of", ReplyNotice.class)
                .setParameter("recipient", recipientId)
                .getResultList();
        var items = notices.stream().flatMap(notice -> item(notice).stream()).toList();
        var to = recipient.accountId() == null ? guest(recipient, notices) : member(recipient.accountId());
        if (!items.isEmpty() && to.isPresent()) {
            outbox.add(message.of(to.get(), items));
            recipient.mail(clock.instant());
        }
        notices.forEach(entityManager::remove);
    }

    private Optional<Item> item(ReplyNotice notice) {
        var reply = comments.find(notice.replyId())
                .filter(found -> !found.isWaiting() && !found.isHidden() && !found.isDeleted());
        var post = reply.flatMap(found -> posts.find(found.postId()))
                .filter(found -> !found.isWaiting() && !found.isHidden());
        return post.map(found -> new Item(
                reply.get(),
                reply.get().guest().map(guest -> guest.name()).orElse(""),
                member(reply.get()).map(Account::getName).orElse(""),
                found.title(),
                notice.answeredId() == null));
    }

    private Optional<Account> member(Comment reply) {
        return Optional.ofNullable(reply.accountId()).flatMap(accounts::find);
    }

    private Optional<Recipient> member(long accountId) {
        return accounts.find(accountId)
                .filter(ReplyMails::wantsMail)
                .map(account -> new Recipient(
                        account.confirmedEmail().orElseThrow(),
                        account.getName(),
                        account.getLanguage(),
                        tokens.ofMember(accountId)));
    }

    /** A guest, by a comment that they wrote, unless they are blocked. */
    private Optional<Recipient> guest(ReplyRecipient recipient, List<ReplyNotice> notices) {
        return notices.stream()
                .map(ReplyNotice::answeredId)
                .filter(Objects::nonNull)
                .flatMap(id -> comments.find(id).stream())
                .filter(comment -> comment.guestEmail().isPresent() && !isBlocked(comment))
                .findFirst()
                .map(comment -> guest(comment, recipient));
    }

    private boolean isBlocked(Comment comment) {
        return blocks.isBlocked(Author.guest("", comment.guestEmail().orElse(""), "", false));
    }

    private Recipient guest(Comment comment, ReplyRecipient recipient) {
        String email = comment.guestEmail().orElseThrow();
        String name = comment.guest().map(guest -> guest.name()).orElse("");
        return new Recipient(email, name, recipient.language(), tokens.ofGuest(email));
    }

    private OffsetDateTime lastPause() {
        return clock.instant().minus(PAUSE).atOffset(ZoneOffset.UTC);
    }
}
