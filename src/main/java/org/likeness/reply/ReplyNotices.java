package org.likeness.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.discussion.Announcements;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Posts;

/** Adds notices about a published comment: for the author of the comment that it replies to, and for the author of the post. */
@ApplicationScoped
@Transactional
class ReplyNotices {
    @PersistenceContext
    private EntityManager entityManager;

    private final Announcements announcements;
    private final Comments comments;
    private final Posts posts;
    private final Accounts accounts;
    private final ReplyTokens tokens;
    private final ReplyMailSettings settings;
    private final Clock clock;

    @Inject
    ReplyNotices(
            Announcements announcements,
            Comments comments,
            Posts posts,
            Accounts accounts,
            ReplyTokens tokens,
            ReplyMailSettings settings,
            Clock clock) {
        this.announcements = announcements;
        this.comments = comments;
        this.posts = posts;
        this.accounts = accounts;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ReplyNotices() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Looks at the next published comment. Without a mail server, it causes no notice, not even later.
     *
     * @return whether there was one
     */
    boolean noteNext() {
        var comment = announcements.takeNext();
        comment.filter(reply -> settings.isAvailable() && !reply.isHidden() && !reply.isDeleted())
                .ifPresent(this::note);
        return comment.isPresent();
    }

    private void note(Comment reply) {
        var post = posts.find(reply.postId()).filter(found -> !found.isWaiting() && !found.isHidden());
        if (post.isEmpty()) {
            return;
        }
        var answered = Optional.ofNullable(reply.replyTo()).flatMap(comments::find);
        boolean toldAuthor = answered.isPresent() && noteAnswered(answered.get(), reply);
        var author = post.get().accountId();
        boolean same = toldAuthor && author != null && answered.get().isBy(author);
        if (!same) {
            member(author, reply).ifPresent(account -> add(memberRow(account), reply, null));
        }
    }

    /** Returns whether the author of the comment gets a notice. */
    private boolean noteAnswered(Comment answered, Comment reply) {
        if (answered.accountId() != null) {
            var member = member(answered.accountId(), reply);
            member.ifPresent(account -> add(memberRow(account), reply, answered.id()));
            return member.isPresent();
        }
        var email = answered.guestEmail();
        var wish = entityManager.find(ReplyWish.class, answered.id());
        if (wish == null || email.isEmpty() || email.equals(reply.guestEmail())) {
            return false;
        }
        add(wish.recipientId(), reply, answered.id());
        return true;
    }

    /** A member who wants mail and can get it, unless they wrote the reply themselves. */
    private Optional<Account> member(@Nullable Long accountId, Comment reply) {
        return Optional.ofNullable(accountId)
                .filter(id -> !reply.isBy(id))
                .flatMap(accounts::find)
                .filter(ReplyMails::wantsMail)
                .filter(account -> !account.confirmedEmail().equals(reply.guestEmail()));
    }

    /** The id of the recipient, who is added with the first reply. */
    private String memberRow(Account account) {
        String id = ReplyTokens.id(tokens.ofMember(account.getId()));
        if (entityManager.find(ReplyRecipient.class, id) == null) {
            entityManager
                    .createNamedQuery("ReplyRecipient.deleteOfMember") // one from before the site got another secret
                    .setParameter("account", account.getId())
                    .executeUpdate();
            entityManager.persist(ReplyRecipient.member(id, account.getId(), account.getLanguage(), clock.instant()));
            entityManager.flush(); // notices refer to it
        }
        return id;
    }

    private void add(String recipientId, Comment reply, @Nullable Long answeredId) {
        entityManager.persist(new ReplyNotice(recipientId, reply.id(), answeredId, clock.instant()));
    }
}
