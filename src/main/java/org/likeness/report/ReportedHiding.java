package org.likeness.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.likeness.account.AccountStatus;
import org.likeness.account.Accounts;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Posts;
import org.likeness.portrait.PortraitModeration;

/** Hides from everybody but its author what many members have reported. Posts and comments wait for approval then, like new ones. */
@Singleton
class ReportedHiding {
    private final Accounts accounts;
    private final AccountStatus status;
    private final Posts posts;
    private final Comments comments;
    private final PortraitModeration portraits;

    @Inject
    ReportedHiding(
            Accounts accounts, AccountStatus status, Posts posts, Comments comments, PortraitModeration portraits) {
        this.accounts = accounts;
        this.status = status;
        this.posts = posts;
        this.comments = comments;
        this.portraits = portraits;
    }

    /**
     * Locks something until the transaction ends; accounts are locked by the caller before.
     *
     * @return false if it is gone
     */
    boolean lock(ReportSubject subject) {
        return switch (subject.kind()) {
            case POST -> posts.lockForReview(subject.id()).isPresent();
            case COMMENT -> comments.lockForReview(subject.id()).isPresent();
            case PROFILE, PICTURE -> accounts.find(subject.id()).isPresent();
        };
    }

    void hide(ReportSubject subject) {
        switch (subject.kind()) {
            case POST -> posts.hideForReview(subject.id());
            case COMMENT -> comments.hideForReview(subject.id());
            case PROFILE -> accounts.find(subject.id()).ifPresent(status::beginReview);
            case PICTURE -> portraits.beginReview(subject.id());
        }
    }

    /**
     * Shows a profile or picture again.
     *
     * @return whether it was hidden
     */
    boolean show(ReportSubject subject) {
        return switch (subject.kind()) {
            case POST, COMMENT -> false;
            case PROFILE ->
                accounts.find(subject.id()).filter(status::endReview).isPresent();
            case PICTURE -> portraits.endReview(subject.id());
        };
    }
}
