package org.likeness.discussion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.config.AvatarSettings.Remote;
import org.likeness.config.DiscussionSettings.GuestComments;
import org.likeness.config.Settings;
import org.likeness.discussion.Comment;
import org.likeness.discussion.CommentPage;
import org.likeness.discussion.Comments;
import org.likeness.discussion.OwnGuestComments;
import org.likeness.discussion.Post;
import org.likeness.discussion.ThreadPosition;

/** The page of a post with 50 of its comments, which takes three queries, and the form for a new one. */
@RequestScoped
@Named
public class PostBean {
    private final Comments comments;
    private final OwnGuestComments ownGuestComments;
    private final ContributionViews contributionViews;
    private final CommentForm form;
    private final DiscussionAccess access;
    private final boolean holdsTexts;
    private final GuestComments guestComments;
    private final boolean hashExposed;

    private @Nullable Post post;
    private @Nullable ContributionView postView;
    private @Nullable ContributionView answered;
    private @Nullable CommentPage page;
    private List<ContributionView> rows = List.of();
    private String url = "";
    private String answeredExcerpt = "";
    private boolean waiting;
    private boolean confirming;
    private boolean withdrawn;

    @Inject
    PostBean(
            Comments comments,
            OwnGuestComments ownGuestComments,
            ContributionViews contributionViews,
            CommentForm form,
            DiscussionAccess access,
            Settings settings) {
        this.comments = comments;
        this.ownGuestComments = ownGuestComments;
        this.contributionViews = contributionViews;
        this.form = form;
        this.access = access;
        this.holdsTexts =
                settings.discussion().firstPosts() > 0 || settings.discussion().hideAfterReports() > 0;
        this.guestComments = settings.discussion().guestComments();
        this.hashExposed = settings.avatars().remote() == Remote.DIRECT;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PostBean() {
        this.comments = null;
        this.ownGuestComments = null;
        this.contributionViews = null;
        this.form = null;
        this.access = null;
        this.holdsTexts = false;
        this.guestComments = null;
        this.hashExposed = false;
    }

    /** Loads what the page shows: the post, one page of comments, and the comment that the form replies to. */
    void show(Post shown, HttpServletRequest request) {
        post = shown;
        url = request.getContextPath() + "/posts/" + shown.id();
        waiting = request.getParameter("waiting") != null;
        confirming = request.getParameter("confirm") != null;
        withdrawn = request.getParameter("withdrawn") != null;
        page = page(shown, request);
        var all = new ArrayList<>(page.comments());
        var mine = waitingOfMe(shown, request);
        all.addAll(mine);
        var replied = replied(shown);
        replied.ifPresent(all::add);
        answeredExcerpt = replied.map(Comment::body).map(Excerpt::ofMarkdown).orElse("");
        var views = contributionViews.of(List.of(shown), all, request);
        int last = 1 + page.comments().size() + mine.size();
        postView = views.get(0);
        rows = views.subList(1, last);
        answered = views.size() > last ? views.get(last) : null;
    }

    private CommentPage page(Post shown, HttpServletRequest request) {
        var after = position(request.getParameter("after"));
        if (after.isPresent()) {
            return comments.after(shown.id(), after.get());
        }
        var before = position(request.getParameter("before"));
        return before.isPresent() ? comments.before(shown.id(), before.get()) : comments.first(shown.id());
    }

    /** Comments of the current member, or of a guest in this browser, that wait for approval and that nobody else sees yet. */
    private List<Comment> waitingOfMe(Post shown, HttpServletRequest request) {
        var me = access.member();
        if (me.isPresent()) {
            return holdsTexts ? comments.waitingOf(me.get().getId(), shown.id()) : List.of();
        }
        return GuestCookie.secret(request)
                .map(secret -> ownGuestComments.waiting(secret, shown.id()))
                .orElse(List.of());
    }

    private static Optional<ThreadPosition> position(@Nullable String parameter) {
        return Optional.ofNullable(parameter).flatMap(ThreadPosition::parse);
    }

    private Optional<Comment> replied(Post shown) {
        return Optional.ofNullable(form.getReply())
                .flatMap(comments::find)
                .filter(comment -> comment.postId() == shown.id()
                        && !comment.isWaiting()
                        && !comment.isHidden()
                        && !comment.isDeleted());
    }

    public @Nullable String getTitle() {
        return post == null ? null : post.title();
    }

    public @Nullable ContributionView getPost() {
        return postView;
    }

    public List<ContributionView> getComments() {
        return rows;
    }

    /** The comment that the form replies to; null to begin a thread. */
    public @Nullable ContributionView getAnswered() {
        return answered;
    }

    /** The beginning of the comment that the form replies to. */
    public String getAnsweredExcerpt() {
        return answeredExcerpt;
    }

    /** Whether the URL of a Gravatar exposes a hash of the email, which the form then tells guests. */
    public boolean isHashShown() {
        return hashExposed;
    }

    /** The URL of the page without its query. */
    public String getHere() {
        return url;
    }

    /** The query parameter of the previous page; null on the first. */
    public @Nullable ThreadPosition getEarlier() {
        return page == null ? null : page.earlier();
    }

    /** The query parameter of the next page; null on the last. */
    public @Nullable ThreadPosition getLater() {
        return page == null ? null : page.later();
    }

    /** Whether the guest just sent a comment that waits for approval. */
    public boolean isWaiting() {
        return waiting && guestComments == GuestComments.MODERATED;
    }

    /** Whether the guest who just sent a comment has to confirm that they want mail about replies. */
    public boolean isConfirming() {
        return confirming;
    }

    /** Whether the guest just withdrew a comment. */
    public boolean isWithdrawn() {
        return withdrawn;
    }

    /** Whether the visitor or member may comment, or has typed something anyway. */
    public boolean isOpenForMe() {
        return access.member().map(Account::isShown).orElseGet(this::isOpenForGuests)
                || !form.getText().isEmpty();
    }

    /** Whether guests may comment, or have typed something before comments were closed. */
    public boolean isOpenForGuests() {
        return guestComments != GuestComments.CLOSED || !form.getText().isEmpty();
    }
}
