package org.likeness.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.config.AvatarSettings.Remote;
import org.likeness.config.DiscussionSettings.GuestComments;
import org.likeness.config.Settings;
import org.likeness.discussion.Comment;
import org.likeness.discussion.CommentPage;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Place;
import org.likeness.discussion.Post;

/** The page of a post: the post and 50 of its comments by three queries, and the form for one more. */
@RequestScoped
@Named
public class PostBean {
    private final Comments comments;
    private final Entries entries;
    private final CommentForm form;
    private final GuestComments guestComments;
    private final boolean hashShown;

    private @Nullable Post post;
    private @Nullable Entry entry;
    private @Nullable Entry answered;
    private @Nullable CommentPage page;
    private List<Entry> rows = List.of();
    private String here = "";
    private boolean waiting;

    @Inject
    PostBean(Comments comments, Entries entries, CommentForm form, Settings settings) {
        this.comments = comments;
        this.entries = entries;
        this.form = form;
        this.guestComments = settings.discussion().guestComments();
        this.hashShown = settings.avatars().remote() == Remote.DIRECT;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PostBean() {
        this.comments = null;
        this.entries = null;
        this.form = null;
        this.guestComments = null;
        this.hashShown = false;
    }

    /** Looks up all that the page shows: the comments that the address asks for, and what the form replies to. */
    void show(Post shown, HttpServletRequest request) {
        post = shown;
        here = request.getContextPath() + "/posts/" + shown.id();
        waiting = request.getParameter("waiting") != null;
        page = page(shown, request);
        var all = new ArrayList<>(page.comments());
        replied(shown).ifPresent(all::add);
        var made = entries.of(shown, all, request);
        int last = 1 + page.comments().size();
        entry = made.get(0);
        rows = made.subList(1, last);
        answered = made.size() > last ? made.get(last) : null;
    }

    private CommentPage page(Post shown, HttpServletRequest request) {
        var after = place(request.getParameter("after"));
        if (after.isPresent()) {
            return comments.after(shown.id(), after.get());
        }
        var before = place(request.getParameter("before"));
        return before.isPresent() ? comments.before(shown.id(), before.get()) : comments.first(shown.id());
    }

    private static Optional<Place> place(@Nullable String parameter) {
        return Optional.ofNullable(parameter).flatMap(Place::parse);
    }

    private Optional<Comment> replied(Post shown) {
        return Optional.ofNullable(form.getReply())
                .flatMap(comments::find)
                .filter(comment -> comment.postId() == shown.id() && !comment.isWaiting() && !comment.isDeleted());
    }

    public @Nullable String getTitle() {
        return post == null ? null : post.title();
    }

    public @Nullable Entry getPost() {
        return entry;
    }

    public List<Entry> getComments() {
        return rows;
    }

    /** The comment that the form replies to; null where it begins a thread of its own. */
    public @Nullable Entry getAnswered() {
        return answered;
    }

    /** Whether the address of a Gravatar holds a hash of the e-mail, of which guests are told. */
    public boolean isHashShown() {
        return hashShown;
    }

    /** The address of the page, without what follows a question mark. */
    public String getHere() {
        return here;
    }

    /** The end of the address of the page before this one; null on the first. */
    public @Nullable Place getEarlier() {
        return page == null ? null : page.earlier();
    }

    /** The end of the address of the next page; null on the last. */
    public @Nullable Place getLater() {
        return page == null ? null : page.later();
    }

    /** Whether the guest who looks at the page has sent a comment that a moderator looks at first. */
    public boolean isWaiting() {
        return waiting && guestComments == GuestComments.MODERATED;
    }

    /** Whether somebody without an account may comment, or has typed something before that ended. */
    public boolean isOpenForGuests() {
        return guestComments != GuestComments.CLOSED || !form.getText().isEmpty();
    }
}
