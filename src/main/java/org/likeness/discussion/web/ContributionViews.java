package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.avatar.Person;
import org.likeness.discussion.Comment;
import org.likeness.discussion.OwnGuestComments;
import org.likeness.discussion.Post;
import org.likeness.portrait.Members;
import org.likeness.web.page.SiteAddress;

/** Prepares posts and comments for a page. However many there are, one query finds all their authors. */
@Singleton
public class ContributionViews {
    private final Members members;
    private final Accounts accounts;
    private final SiteAddress site;
    private final RenderedTexts rendered;
    private final DiscussionAccess access;
    private final OwnGuestComments ownGuestComments;

    @Inject
    ContributionViews(
            Members members,
            Accounts accounts,
            SiteAddress site,
            RenderedTexts rendered,
            DiscussionAccess access,
            OwnGuestComments ownGuestComments) {
        this.members = members;
        this.accounts = accounts;
        this.site = site;
        this.rendered = rendered;
        this.access = access;
        this.ownGuestComments = ownGuestComments;
    }

    /** The posts, then the comments, both in the given order. */
    public List<ContributionView> of(List<Post> posts, List<Comment> comments, HttpServletRequest request) {
        var viewer = new Viewer(request, bylines(posts, comments, request), emailsOfMembers(comments));
        return Stream.concat(posts.stream().map(viewer::view), comments.stream().map(viewer::view))
                .toList();
    }

    private Byline.Factory bylines(List<Post> posts, List<Comment> comments, HttpServletRequest request) {
        var ids = Stream.concat(
                        posts.stream().map(Post::accountId), comments.stream().map(Comment::accountId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Byline.Factory(members.members(ids), request);
    }

    /** Which of the guests' emails belong to members. */
    private Set<String> emailsOfMembers(List<Comment> comments) {
        return accounts.emailsAmong(comments.stream()
                .flatMap(comment -> comment.guest().stream())
                .flatMap(guest -> guest.email().stream())
                .collect(Collectors.toSet()));
    }

    /** The person who looks at the page: their language and what they may do. */
    private final class Viewer {
        private final HttpServletRequest request;
        private final Byline.Factory bylines;
        private final Set<String> emailsOfMembers;
        private final Optional<String> guestSecret;
        private final long accountId;
        private final boolean moderator;

        Viewer(HttpServletRequest request, Byline.Factory bylines, Set<String> emailsOfMembers) {
            this.request = request;
            this.bylines = bylines;
            this.emailsOfMembers = emailsOfMembers;
            this.guestSecret = GuestCookie.secret(request);
            this.accountId = access.member().map(Account::getId).orElse(0L);
            this.moderator = accountId != 0 && access.isModerator();
        }

        ContributionView view(Post post) {
            boolean mine = post.isBy(accountId);
            return new ContributionView(
                    post.id(),
                    bylines.ofMember(post.accountId(), post.written()),
                    rendered.html(post.body()),
                    post.isEdited(),
                    false,
                    false,
                    post.isWaiting(),
                    mine,
                    false,
                    !moderator && !mine && !post.isWaiting(),
                    moderator && !mine);
        }

        ContributionView view(Comment comment) {
            boolean mine = comment.isBy(accountId);
            boolean withdrawable = guestSecret
                    .filter(secret -> ownGuestComments.isWithdrawable(comment, secret))
                    .isPresent();
            return new ContributionView(
                    comment.id(),
                    byline(comment),
                    rendered.html(comment.body()),
                    comment.isEdited(),
                    comment.isDeleted(),
                    comment.isReply(),
                    comment.isWaiting(),
                    mine,
                    withdrawable,
                    !moderator && !mine && !withdrawable && !comment.isWaiting() && !comment.isDeleted(),
                    moderator && !mine && !comment.isDeleted());
        }

        private Byline byline(Comment comment) {
            return comment.guest()
                    .map(guest -> bylines.ofGuest(withoutEmailOfMember(guest), website(comment), comment.written()))
                    .orElseGet(() -> bylines.ofMember(comment.accountId(), comment.written()));
        }

        /** A guest who enters the email of a member must not get that member's picture. */
        private Person withoutEmailOfMember(Person guest) {
            return guest.email().filter(emailsOfMembers::contains).isPresent() ? guest.withoutEmail() : guest;
        }

        /** Drops links to this site, which would let a guest pose as a member. */
        private String website(Comment comment) {
            return site.isHere(comment.guestWebsite(), request) ? "" : comment.guestWebsite();
        }
    }
}
