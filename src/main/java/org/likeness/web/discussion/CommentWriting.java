package org.likeness.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.config.DiscussionSettings.GuestComments;
import org.likeness.config.Settings;
import org.likeness.discussion.Author;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Contributions;
import org.likeness.discussion.Post;
import org.likeness.discussion.Posts;
import org.likeness.web.support.Caller;
import org.likeness.web.support.RateLimit;
import org.likeness.web.support.RateLimit.Kind;
import org.likeness.web.support.Redirect;
import org.likeness.web.support.Refusal;

/** {@code POST /posts/7/comments}: a member or a guest says something about a post. What cannot be kept stands in the form again. */
@ApplicationScoped
class CommentWriting implements PostPart {
    /** No guest sees this field; programs fill it in. */
    private static final String TRAP = "topic";

    private static final int TOO_MANY_REQUESTS = 429;

    private final Posts posts;
    private final Contributions contributions;
    private final CommentLink link;
    private final CommentForm form;
    private final PostBean bean;
    private final Gate gate;
    private final RateLimit limit;
    private final GuestComments guestComments;

    @Inject
    CommentWriting(
            Posts posts,
            Contributions contributions,
            CommentLink link,
            CommentForm form,
            PostBean bean,
            Gate gate,
            RateLimit limit,
            Settings settings) {
        this.posts = posts;
        this.contributions = contributions;
        this.link = link;
        this.form = form;
        this.bean = bean;
        this.gate = gate;
        this.limit = limit;
        this.guestComments = settings.discussion().guestComments();
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    CommentWriting() {
        this.posts = null;
        this.contributions = null;
        this.link = null;
        this.form = null;
        this.bean = null;
        this.gate = null;
        this.limit = null;
        this.guestComments = null;
    }

    @Override
    public void show(PostAddress at, HttpServletRequest request, HttpServletResponse response) {
        Redirect.seeOther(at.page() + "#comments", request, response);
    }

    @Override
    public void change(PostAddress at, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var post = posts.find(at.post());
        if (post.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        form.read(request);
        boolean hasBeenMember = request.getParameter("member") != null;
        var member = hasBeenMember ? gate.memberOrSignIn(at.page(), form.typed(), request, response) : gate.member();
        if (member.isPresent()) {
            byMember(post.get(), member.get(), request, response);
        } else if (!hasBeenMember) {
            byGuest(post.get(), request, response);
        }
    }

    private void byMember(Post post, Account member, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!gate.hasToken(request)) {
            again(HttpServletResponse.SC_FORBIDDEN, Refusal.WRONG_TOKEN.key(), post, request, response);
        } else if (!form.isRight(request)) {
            again(WrittenForm.UNPROCESSABLE, "comment.not_kept", post, request, response);
        } else {
            var comment = kept(post, Author.member(member.getId()), false, response);
            if (comment.isPresent()) {
                gate.sent("/posts/" + post.id());
                Redirect.seeOther(link.to(comment.get()), request, response);
            }
        }
    }

    private void byGuest(Post post, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!Typed.line(request.getParameter(TRAP)).isEmpty()) {
            Redirect.seeOther("/posts/" + post.id(), request, response); // as if all had gone well
        } else if (guestComments == GuestComments.CLOSED) {
            again(HttpServletResponse.SC_FORBIDDEN, "comment.closed_meanwhile", post, request, response);
        } else if (!form.isRightOfGuest(request)) {
            again(WrittenForm.UNPROCESSABLE, "comment.not_kept", post, request, response);
        } else if (isTooOften(request, response)) {
            again(TOO_MANY_REQUESTS, "comment.too_often", post, request, response);
        } else {
            var comment = kept(post, form.guest(), guestComments == GuestComments.MODERATED, response);
            if (comment.isPresent()) {
                thank(comment.get(), request, response);
            }
        }
    }

    private void thank(Comment comment, HttpServletRequest request, HttpServletResponse response) {
        if (form.isRemember()) {
            form.remembered().keep(request, response);
        } else {
            RememberedGuest.forget(request, response);
        }
        String waits = "/posts/" + comment.postId() + "?waiting=true#answer";
        Redirect.seeOther(comment.isWaiting() ? waits : link.to(comment), request, response);
    }

    private boolean isTooOften(HttpServletRequest request, HttpServletResponse response) {
        var wait = limit.take(Kind.GUEST_COMMENTS, Caller.at(request));
        wait.ifPresent(time -> response.setHeader("Retry-After", Long.toString(time.toSeconds())));
        return wait.isPresent();
    }

    /** The new comment; where the post was deleted meanwhile, the refusal is answered. */
    private Optional<Comment> kept(Post post, Author author, boolean waiting, HttpServletResponse response)
            throws IOException {
        var comment = contributions.comment(
                post.id(), form.getReply(), author, form.getText(), waiting, form.getSubmission());
        if (comment.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return comment;
    }

    /** Shows the page with all that was typed, and says what is in the way. */
    private void again(int status, String key, Post post, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        bean.show(post, request);
        form.again(status, key, PostReading.VIEW, request, response);
    }
}
