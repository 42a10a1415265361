package org.likeness.owndata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.likeness.account.Accounts;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Post;
import org.likeness.discussion.Posts;
import org.likeness.discussion.WrittenElsewhere;
import org.likeness.owndata.ImportedText.Kind;

/**
 * Imports single posts and comments, each once. Every import locks the account, so the same archive in two windows adds nothing twice. A
 * text that the account has written here is not imported, either.
 */
@ApplicationScoped
@Transactional
class ImportedTexts {
    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final Posts posts;
    private final Comments comments;
    private final WrittenElsewhere elsewhere;
    private final Clock clock;

    /**
     * The account on both sites.
     *
     * @param origin what it is called in the archive
     * @param same whether the archive comes from this very account
     */
    record Owner(long accountId, String origin, boolean same) {}

    @Inject
    ImportedTexts(Accounts accounts, Posts posts, Comments comments, WrittenElsewhere elsewhere, Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.comments = comments;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ImportedTexts() {
        this(null, null, null, null, null);
    }

    /** How many texts of a kind an account has imported in the last day. */
    long countToday(long accountId, Kind kind) {
        return entityManager
                .createNamedQuery("ImportedText.countSince", Long.class)
                .setParameter("account", accountId)
                .setParameter("kind", kind)
                .setParameter("since", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }

    /** Whether a post need not be imported, because that has happened before. */
    boolean isKnownPost(Owner owner, long originalId) {
        return postHere(owner, originalId).isPresent();
    }

    /** Whether a comment need not be imported, because that has happened before. */
    boolean isKnownComment(Owner owner, long originalId) {
        return commentHere(owner, originalId).isPresent();
    }

    /**
     * Imports a post.
     *
     * @return false if it is known
     */
    boolean addPost(Owner owner, ArchivedText post, boolean waiting) {
        accounts.lock(owner.accountId());
        if (isKnownPost(owner, post.id())) {
            return false;
        }
        long id = elsewhere.addPost(owner.accountId(), post.title(), post.text(), waiting, post.times());
        remember(owner, Kind.POST, post.id(), id);
        return true;
    }

    /** The member's post here that a comment is about; empty if the post was another member's, or does not exist here. */
    Optional<Post> postOf(Owner owner, ArchivedText comment) {
        return postHere(owner, comment.postId()).flatMap(posts::find).filter(post -> post.isBy(owner.accountId()));
    }

    /**
     * Imports a comment on the member's own post.
     *
     * @return false if it is known, or if the post was deleted meanwhile
     */
    boolean addComment(Owner owner, ArchivedText comment, boolean waiting) {
        accounts.lock(owner.accountId());
        var post = postOf(owner, comment);
        if (post.isEmpty() || isKnownComment(owner, comment.id())) {
            return false;
        }
        var thread = Optional.ofNullable(comment.replyTo()).flatMap(root -> commentHere(owner, root));
        long id = elsewhere.addComment(
                post.get().id(), thread.orElse(null), owner.accountId(), comment.text(), waiting, comment.times());
        remember(owner, Kind.COMMENT, comment.id(), id);
        return true;
    }

    private Optional<Long> postHere(Owner owner, long originalId) {
        return imported(owner, Kind.POST, originalId)
                .or(() -> posts.find(originalId)
                        .filter(post -> owner.same() && post.isBy(owner.accountId()))
                        .map(Post::id));
    }

    private Optional<Long> commentHere(Owner owner, long originalId) {
        return imported(owner, Kind.COMMENT, originalId)
                .or(() -> comments.find(originalId)
                        .filter(comment -> owner.same() && comment.isBy(owner.accountId()))
                        .map(Comment::id));
    }

    private Optional<Long> imported(Owner owner, Kind kind, long originalId) {
        String id = ImportedText.id(owner.accountId(), owner.origin(), kind, originalId);
        return Optional.ofNullable(entityManager.find(ImportedText.class, id)).map(ImportedText::textId);
    }

    private void remember(Owner owner, Kind kind, long originalId, long textId) {
        String id = ImportedText.id(owner.accountId(), owner.origin(), kind, originalId);
        entityManager.persist(new ImportedText(id, owner.accountId(), kind, textId, clock.instant()));
    }
}
