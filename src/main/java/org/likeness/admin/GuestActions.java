package org.likeness.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.likeness.admin.LogEntry.Party;
import org.likeness.admin.TextActions.Decision;
import org.likeness.admin.TextActions.Outcome;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Comments;
import org.likeness.discussion.GuestBlock.Kind;
import org.likeness.discussion.GuestBlock.Target;
import org.likeness.discussion.GuestBlocks;
import org.likeness.discussion.GuestHashes;
import org.likeness.discussion.ReviewFacts;

/** Blocks guests, and lifts blocks. */
@ApplicationScoped
@Transactional(rollbackOn = NotAllowedException.class)
public class GuestActions {
    /**
     * How a guest is blocked.
     *
     * @param email whether their email is blocked
     * @param network whether their network is blocked, as far as it is known
     * @param reason for the list of blocks and the log, 1 to 200 characters
     * @param expires null for a block without end
     * @param deleteWaiting whether their waiting comments are deleted
     */
    public record Terms(
            boolean email,
            boolean network,
            String reason,
            @Nullable Instant expires,
            boolean deleteWaiting) {}

    private final Authorization authorization;
    private final Comments comments;
    private final ReviewFacts facts;
    private final GuestBlocks blocks;
    private final GuestHashes hashes;
    private final TextActions texts;
    private final AdminLog log;

    @Inject
    GuestActions(
            Authorization authorization,
            Comments comments,
            ReviewFacts facts,
            GuestBlocks blocks,
            GuestHashes hashes,
            TextActions texts,
            AdminLog log) {
        this.authorization = authorization;
        this.comments = comments;
        this.facts = facts;
        this.blocks = blocks;
        this.hashes = hashes;
        this.texts = texts;
        this.log = log;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    GuestActions() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Blocks the guest who wrote a comment.
     *
     * @return how many waiting comments were deleted; empty if the comment or what is known about its guest is gone
     */
    public Optional<Integer> block(long actorId, long commentId, Terms terms) throws NotAllowedException {
        var actor = authorization.require(actorId, Action.BLOCK_GUEST);
        var comment = comments.find(commentId);
        var targets = comment.map(found -> targets(found, terms)).orElse(List.of());
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        targets.forEach(target -> blocks.add(target, terms.reason(), actor.getUsername(), terms.expires()));
        String kinds = targets.stream()
                .map(target -> target.kind().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" and "));
        String end = terms.expires() == null ? "" : " until " + terms.expires();
        log.add(actor, Action.BLOCK_GUEST, party(comment.get()), kinds + end + ": " + terms.reason());
        return Optional.of(terms.deleteWaiting() ? deleteWaiting(actorId, comment.get(), terms) : 0);
    }

    private int deleteWaiting(long actorId, Comment of, Terms terms) throws NotAllowedException {
        int deleted = 0;
        for (Comment waiting : facts.waitingOfGuest(
                of.guestEmail().filter(email -> terms.email()),
                of.guestNetwork().filter(network -> terms.network()))) {
            var outcome = texts.decide(actorId, new TextId(false, waiting.id()), waiting.textHash(), Decision.DELETE);
            deleted += outcome == Outcome.DONE ? 1 : 0;
        }
        return deleted;
    }

    private List<Target> targets(Comment comment, Terms terms) {
        var targets = new ArrayList<Target>();
        String name = comment.guest().map(guest -> guest.name()).orElse("");
        if (terms.email()) {
            comment.guestEmail()
                    .ifPresent(email -> targets.add(new Target(Kind.EMAIL, hashes.ofEmail(email), name, email)));
        }
        if (terms.network()) {
            comment.guestNetwork().ifPresent(network -> targets.add(new Target(Kind.NETWORK, network, name, "")));
        }
        return targets;
    }

    private static Party party(Comment comment) {
        return Party.guest(comment.guest().map(guest -> guest.name()).orElse(""), null);
    }

    /** Ends a block. Returns false if it has ended before. */
    public boolean lift(long actorId, long blockId) throws NotAllowedException {
        var actor = authorization.require(actorId, Action.UNBLOCK_GUEST);
        var lifted = blocks.lift(blockId);
        lifted.ifPresent(block -> log.add(
                actor,
                Action.UNBLOCK_GUEST,
                Party.guest(block.guest(), null),
                block.kind().name().toLowerCase(Locale.ROOT) + ": " + block.reason()));
        return lifted.isPresent();
    }
}
