package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.account.Account;
import org.likeness.config.DiscussionSettings.GuestComments;
import org.likeness.config.Settings;
import org.likeness.discussion.Author;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Contributions;
import org.likeness.discussion.GuestBlocks;
import org.likeness.discussion.GuestHashes;
import org.likeness.discussion.OwnGuestComments;
import org.likeness.discussion.Post;
import org.likeness.discussion.Posts;
import org.likeness.language.Languages;
import org.likeness.reply.ReplySubscriptions;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;
import org.likeness.web.guard.Refusal;
import org.likeness.web.page.Texts;

/** {@code POST /posts/7/comments}: a member or a guest comments on a post. If something is wrong, the page shows the form again. */
@Singleton
class CommentCreation implements PostsHandler {
    /** A hidden field that only spam bots fill in. */
    private static final String HONEYPOT = "topic";

    private final Posts posts;
    private final Contributions contributions;
    private final CommentLink link;
    private final CommentForm form;
    private final PostBean bean;
    private final DiscussionAccess access;
    private final RateLimit limit;
    private final WritingLimits writingLimits;
    private final ApprovalPolicy approvalPolicy;
    private final GuestHashes hashes;
    private final GuestBlocks blocks;
    private final ReplySubscriptions subscriptions;
    private final OwnGuestComments own;
    private final GuestComments guestComments;

    @Inject
    CommentCreation(
            Posts posts,
            Contributions contributions,
            CommentLink link,
            CommentForm form,
            PostBean bean,
            DiscussionAccess access,
            RateLimit limit,
            WritingLimits writingLimits,
            ApprovalPolicy approvalPolicy,
            GuestHashes hashes,
            GuestBlocks blocks,
            ReplySubscriptions subscriptions,
            OwnGuestComments own,
            Settings settings) {
        this.posts = posts;
        this.contributions = contributions;
        this.link = link;
        this.form = form;
        this.bean = bean;
        this.access = access;
        this.limit = limit;
        this.writingLimits = writingLimits;
        this.approvalPolicy = approvalPolicy;
        this.hashes = hashes;
        this.blocks = blocks;
        this.subscriptions = subscriptions;
        this.own = own;
        this.guestComments = settings.discussion().guestComments();
    }

    @Override
    public void show(PostPath path, HttpServletRequest request, HttpServletResponse response) {
        Redirect.seeOther(path.postPage() + "#comments", request, response);
    }

    @Override
    public void submit(PostPath path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var post = posts.find(path.post()).filter(access::maySee);
        if (post.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        form.read(request);
        boolean formOfMember = request.getParameter("member") != null;
        var member = formOfMember
                ? access.memberOrSignIn(path.postPage(), form.pendingFields(), request, response)
                : access.member();
        if (member.isPresent()) {
            byMember(post.get(), member.get(), request, response);
        } else if (!formOfMember) {
            byGuest(post.get(), request, response);
        }
    }

    private void byMember(Post post, Account member, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!access.hasToken(request)) {
            showAgain(HttpServletResponse.SC_FORBIDDEN, Refusal.WRONG_TOKEN.key(), post, request, response);
        } else if (!member.isShown()) {
            showAgain(HttpServletResponse.SC_FORBIDDEN, "waiting.write", post, request, response);
        } else if (!form.isValid(request)) {
            showAgain(ContributionForm.UNPROCESSABLE, "comment.not_kept", post, request, response);
        } else {
            var wait = writingLimits.takeComment(member);
            if (wait.isPresent()) {
                showRateLimited(wait.get(), "comment.too_many", post, request, response);
                return;
            }
            var author = Author.member(member.getId());
            var comment = create(post, author, approvalPolicy.requiresApproval(member), form.getSubmission(), response);
            if (comment.isPresent()) {
                access.clearPending("/posts/" + post.id());
                Redirect.seeOther(link.to(comment.get()), request, response);
            }
        }
    }

    private void byGuest(Post post, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!FormInput.line(request.getParameter(HONEYPOT)).isEmpty()) {
            Redirect.seeOther("/posts/" + post.id(), request, response); // do not let the bot know
        } else if (guestComments == GuestComments.CLOSED) {
            showAgain(HttpServletResponse.SC_FORBIDDEN, "comment.closed_meanwhile", post, request, response);
        } else if (!form.isValidForGuest(request)) {
            showAgain(ContributionForm.UNPROCESSABLE, "comment.not_kept", post, request, response);
        } else if (blocks.isBlocked(guest(request))) {
            showAgain(HttpServletResponse.SC_FORBIDDEN, "comment.blocked", post, request, response);
        } else {
            var wait = limit.take(Kind.GUEST_COMMENTS, Caller.at(request));
            if (wait.isPresent()) {
                showRateLimited(wait.get(), "comment.too_often", post, request, response);
                return;
            }
            String secret = GuestCookie.secretOrNew(request);
            var author = guest(request).withSecret(secret);
            var comment = create(
                    post,
                    author,
                    guestComments == GuestComments.MODERATED,
                    form.guestSubmission(post.id(), request),
                    response);
            if (comment.isPresent()) {
                keepSecret(secret, author, comment.get(), request, response);
                thank(comment.get(), request, response);
            }
        }
    }

    private Author guest(HttpServletRequest request) {
        return form.guestAuthor().from(hashes.ofNetwork(Caller.networkOf(request)));
    }

    /** Lets the browser see and withdraw the comment. After a second click, the comment may have the secret of the first one. */
    private void keepSecret(
            String secret, Author author, Comment comment, HttpServletRequest request, HttpServletResponse response) {
        if (!comment.isByGuest(secret)) {
            own.claim(comment.id(), author);
        }
        GuestCookie.keep(secret, request, response);
    }

    private void thank(Comment comment, HttpServletRequest request, HttpServletResponse response) {
        if (form.isRemember()) {
            form.toRemember().save(request, response);
        } else {
            RememberedGuest.forget(request, response);
        }
        boolean unconfirmed = form.isNotify() && subscribe(comment, request);
        if (!comment.isWaiting() && !unconfirmed) {
            Redirect.seeOther(link.to(comment), request, response);
            return;
        }
        var notices = Stream.of(comment.isWaiting() ? "waiting=true" : "", unconfirmed ? "confirm=true" : "")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("&"));
        Redirect.seeOther("/posts/" + comment.postId() + "?" + notices + "#answer", request, response);
    }

    /** Returns whether the guest still has to confirm that they want mail about replies. */
    private boolean subscribe(Comment comment, HttpServletRequest request) {
        var language = Languages.current().of(Texts.of(request).locale()).locale();
        try {
            return subscriptions.subscribe(comment, language);
        } catch (PersistenceException e) {
            return subscriptions.subscribe(
                    comment, language); // with another comment of the same guest, at the same time
        }
    }

    /** Creates the comment. If the post has been deleted, answers 404 and returns empty. */
    private Optional<Comment> create(
            Post post, Author author, boolean waiting, String submission, HttpServletResponse response)
            throws IOException {
        var comment = contributions.addComment(post.id(), form.getReply(), author, form.getText(), waiting, submission);
        if (comment.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return comment;
    }

    /** Shows the page with everything that was typed, and a message. */
    private void showAgain(int status, String key, Post post, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        bean.show(post, request);
        form.showAgain(status, key, PostReading.VIEW, request, response);
    }

    private void showRateLimited(
            Duration wait, String key, Post post, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        bean.show(post, request);
        form.showRateLimited(wait, key, PostReading.VIEW, request, response);
    }
}
