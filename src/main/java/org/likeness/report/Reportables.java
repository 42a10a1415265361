package org.likeness.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.crypto.Sha256;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Posts;
import org.likeness.portrait.Portraits;
import org.likeness.profile.Profiles;
import org.likeness.report.ReportSubject.Kind;

/** Finds what can be reported: whatever everybody can see. */
@Singleton
public class Reportables {
    private final Posts posts;
    private final Comments comments;
    private final Accounts accounts;
    private final Profiles profiles;
    private final Portraits portraits;

    @Inject
    Reportables(Posts posts, Comments comments, Accounts accounts, Profiles profiles, Portraits portraits) {
        this.posts = posts;
        this.comments = comments;
        this.accounts = accounts;
        this.profiles = profiles;
        this.portraits = portraits;
    }

    public Optional<Reported> post(long id) {
        return posts.find(id)
                .filter(post -> !post.isWaiting() && !post.isHidden())
                .map(post -> new Reported(
                        new ReportSubject(Kind.POST, id),
                        post.accountId(),
                        post.textHash(),
                        "/posts/" + id,
                        post.title()));
    }

    public Optional<Reported> comment(long id) {
        return comments.find(id)
                .filter(comment -> !comment.isWaiting() && !comment.isHidden() && !comment.isDeleted())
                .filter(comment -> post(comment.postId()).isPresent())
                .map(comment -> new Reported(
                        new ReportSubject(Kind.COMMENT, id),
                        comment.accountId(),
                        comment.textHash(),
                        "/posts/" + comment.postId() + "/comments/" + id,
                        comment.body()));
    }

    /** The profile of a member, whose username may be in any spelling. */
    public Optional<Reported> profile(String username) {
        return accounts.shown(username)
                .map(account -> new Reported(
                        new ReportSubject(Kind.PROFILE, account.getId()),
                        account.getId(),
                        profileVersion(account),
                        page(account),
                        account.getName()));
    }

    private static String page(Account account) {
        return "/people/" + account.getUsername();
    }

    private String profileVersion(Account account) {
        var profile = profiles.of(account.getId());
        return Sha256.hex(String.join(
                "\0",
                account.getUsername(),
                account.getNickname(),
                profile.getBio(),
                profile.getWebsite(),
                profile.getLocation()));
    }

    /** The uploaded picture of a member, if it is shown. */
    public Optional<Reported> picture(String username) {
        return accounts.shown(username)
                .flatMap(account -> portraits
                        .find(account.getId())
                        .filter(portrait -> !portrait.isUnderReview())
                        .map(portrait -> new Reported(
                                new ReportSubject(Kind.PICTURE, account.getId()),
                                account.getId(),
                                portrait.stored().id().hex(),
                                page(account),
                                account.getName())));
    }
}
