package org.likeness.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.admin.LogEntry.Party;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Comments;
import org.likeness.discussion.GuestHashes;
import org.likeness.discussion.Posts;
import org.likeness.report.ReportSubject;
import org.likeness.report.ReportSubject.Kind;
import org.likeness.report.Reports;

/** What moderators do to posts and comments that wait for approval or were reported. */
@ApplicationScoped
@Transactional(rollbackOn = NotAllowedException.class)
public class TextActions {
    /** What a moderator decides. */
    public enum Decision {
        APPROVE(Action.APPROVE_TEXT),
        DELETE(Action.DELETE_TEXT);

        private final Action action;

        Decision(Action action) {
            this.action = action;
        }
    }

    /** What became of a decision. */
    public enum Outcome {
        DONE,
        /** It was deleted before. */
        GONE,
        /** It was approved before, and has no open reports. */
        UNCHANGED,
        /** The author has edited it since the moderator read it. */
        EDITED
    }

    private final Authorization authorization;
    private final Accounts accounts;
    private final Posts posts;
    private final Comments comments;
    private final Reports reports;
    private final GuestHashes hashes;
    private final AdminLog log;

    @Inject
    TextActions(
            Authorization authorization,
            Accounts accounts,
            Posts posts,
            Comments comments,
            Reports reports,
            GuestHashes hashes,
            AdminLog log) {
        this.authorization = authorization;
        this.accounts = accounts;
        this.posts = posts;
        this.comments = comments;
        this.reports = reports;
        this.hashes = hashes;
        this.log = log;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    TextActions() {
        this(null, null, null, null, null, null, null);
    }

    /** @param textHash the hash of the text that the moderator read */
    public Outcome decide(long actorId, TextId id, String textHash, Decision decision) throws NotAllowedException {
        return id.isPost()
                ? decideOnPost(actorId, id.id(), textHash, decision)
                : decideOnComment(actorId, id.id(), textHash, decision);
    }

    private Outcome decideOnPost(long actorId, long id, String textHash, Decision decision) throws NotAllowedException {
        var found = posts.find(id);
        var author = found.flatMap(post -> account(post.accountId()));
        var actor = permit(actorId, decision.action, author);
        var post = posts.lockForReview(id);
        if (post.isEmpty()) {
            return Outcome.GONE;
        }
        if (!post.get().textHash().equals(textHash)) {
            return Outcome.EDITED;
        }
        boolean wasReported = closeReports(new ReportSubject(Kind.POST, id), decision);
        if (decision == Decision.APPROVE && !post.get().isWaiting() && !wasReported) {
            return Outcome.UNCHANGED;
        }
        if (decision == Decision.APPROVE) {
            posts.approve(id, textHash);
        } else {
            posts.delete(id);
        }
        log.add(
                actor,
                decision.action,
                author.map(Party::of).orElse(Party.NOBODY),
                "post " + id + ": " + post.get().title());
        return Outcome.DONE;
    }

    private Outcome decideOnComment(long actorId, long id, String textHash, Decision decision)
            throws NotAllowedException {
        var found = comments.find(id);
        var author = found.flatMap(comment -> account(comment.accountId()));
        var actor = permit(actorId, decision.action, author);
        var comment = comments.lockForReview(id);
        if (comment.isEmpty() || comment.get().isDeleted()) {
            return Outcome.GONE;
        }
        if (!comment.get().textHash().equals(textHash)) {
            return Outcome.EDITED;
        }
        boolean wasReported = closeReports(new ReportSubject(Kind.COMMENT, id), decision);
        if (decision == Decision.APPROVE && !comment.get().isWaiting() && !wasReported) {
            return Outcome.UNCHANGED;
        }
        var party = author.map(Party::of).orElseGet(() -> guest(comment.get()));
        String text = comment.get().body();
        if (decision == Decision.APPROVE) {
            comments.approve(id, textHash);
        } else {
            comments.delete(id);
        }
        log.add(actor, decision.action, party, "comment " + id + ": " + text);
        return Outcome.DONE;
    }

    private boolean closeReports(ReportSubject subject, Decision decision) {
        return reports.close(subject, decision == Decision.DELETE);
    }

    private Account permit(long actorId, Action action, Optional<Account> author) throws NotAllowedException {
        return author.isPresent() && author.get().getId() != actorId
                ? authorization.require(actorId, action, author.get().getId()).actor()
                : authorization.require(actorId, action);
    }

    private Optional<Account> account(@Nullable Long id) {
        return Optional.ofNullable(id).flatMap(accounts::find);
    }

    private Party guest(Comment comment) {
        return comment.guest()
                .map(guest -> Party.guest(
                        guest.name(), comment.guestEmail().map(hashes::ofEmail).orElse(null)))
                .orElse(Party.NOBODY);
    }
}
