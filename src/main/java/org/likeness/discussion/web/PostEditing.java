package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.discussion.Contributions;
import org.likeness.discussion.Post;
import org.likeness.discussion.Posts;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Refusal;

/** {@code /posts/new} and {@code /posts/7/edit}: a member writes a post or edits one of theirs. */
@Singleton
class PostEditing implements PostsHandler {
    private static final String VIEW = "/WEB-INF/discussion/write.xhtml";

    private final Posts posts;
    private final Contributions contributions;
    private final PostForm form;
    private final DiscussionAccess access;
    private final WritingLimits writingLimits;
    private final ApprovalPolicy approvalPolicy;

    @Inject
    PostEditing(
            Posts posts,
            Contributions contributions,
            PostForm form,
            DiscussionAccess access,
            WritingLimits writingLimits,
            ApprovalPolicy approvalPolicy) {
        this.posts = posts;
        this.contributions = contributions;
        this.form = form;
        this.access = access;
        this.writingLimits = writingLimits;
        this.approvalPolicy = approvalPolicy;
    }

    @Override
    public void show(PostPath path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var member = access.memberOrSignIn(page(path), Map.of(), request, response);
        if (member.isEmpty() || !mayWrite(path, response)) {
            return;
        }
        if (!member.get().isShown()) {
            form.showAgain(HttpServletResponse.SC_FORBIDDEN, "waiting.write", VIEW, request, response);
            return;
        }
        posts.find(path.post()).ifPresent(form::edit);
        form.restore(access.pendingFields(page(path)), "post.unsent", request);
        form.showOn(page(path));
        request.getRequestDispatcher(VIEW).forward(request, response);
    }

    @Override
    public void submit(PostPath path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.read(request);
        var member = access.memberOrSignIn(page(path), form.pendingFields(), request, response);
        if (member.isEmpty() || !mayWrite(path, response)) {
            return;
        }
        form.showOn(page(path));
        if (!access.hasToken(request)) {
            form.showAgain(HttpServletResponse.SC_FORBIDDEN, Refusal.WRONG_TOKEN.key(), VIEW, request, response);
        } else if (!member.get().isShown()) {
            form.showAgain(HttpServletResponse.SC_FORBIDDEN, "waiting.write", VIEW, request, response);
        } else if (!form.isValid(request)) {
            form.showAgain(ContributionForm.UNPROCESSABLE, "post.not_kept", VIEW, request, response);
        } else {
            store(path, member.get(), request, response);
        }
    }

    private void store(PostPath path, Account member, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean isNew = path.action() == PostPath.Action.NEW;
        Optional<Duration> wait = isNew ? writingLimits.takePost(member) : Optional.empty();
        if (wait.isPresent()) {
            form.showRateLimited(wait.get(), "post.too_many", VIEW, request, response);
            return;
        }
        long id = isNew ? add(member) : edit(path, member);
        access.clearPending(page(path));
        Redirect.seeOther("/posts/" + id, request, response);
    }

    private long add(Account member) {
        boolean waiting = approvalPolicy.requiresApproval(member);
        return contributions
                .addPost(member.getId(), form.getTitle(), form.getText(), waiting, form.getSubmission())
                .id();
    }

    private long edit(PostPath path, Account member) {
        posts.edit(
                path.post(), member.getId(), form.getTitle(), form.getText(), approvalPolicy.requiresApproval(member));
        return path.post();
    }

    /** True for a new post and one's own. Otherwise answers 404 or 403. */
    private boolean mayWrite(PostPath path, HttpServletResponse response) throws IOException {
        if (path.action() == PostPath.Action.NEW) {
            return true;
        }
        var post = posts.find(path.post()).filter(access::maySee);
        boolean mine = post.map(Post::accountId).filter(access::mayEdit).isPresent();
        if (!mine) {
            response.sendError(post.isEmpty() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
        }
        return mine;
    }

    private static String page(PostPath path) {
        return path.action() == PostPath.Action.NEW ? "/posts/new" : path.postPage() + "/edit";
    }
}
