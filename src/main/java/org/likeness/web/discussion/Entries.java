package org.likeness.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Post;
import org.likeness.portrait.Member;
import org.likeness.portrait.Members;
import org.likeness.web.support.Texts;

/** Makes of posts and comments what pages show of them: however many, all their people cost one query. */
@ApplicationScoped
class Entries {
    private final Members members;
    private final RenderedTexts rendered;
    private final Gate gate;

    @Inject
    Entries(Members members, RenderedTexts rendered, Gate gate) {
        this.members = members;
        this.rendered = rendered;
        this.gate = gate;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Entries() {
        this(null, null, null);
    }

    /** The post, if there is one, and behind it the comments in their order. */
    List<Entry> of(@Nullable Post post, List<Comment> comments, HttpServletRequest request) {
        var view = new View(request, authors(post, comments));
        var entries = new ArrayList<Entry>();
        if (post != null) {
            entries.add(view.entry(post));
        }
        comments.forEach(comment -> entries.add(view.entry(comment)));
        return entries;
    }

    private Map<Long, Member> authors(@Nullable Post post, List<Comment> comments) {
        var ids = new HashSet<Long>();
        if (post != null) {
            ids.add(post.accountId());
        }
        comments.forEach(comment -> ids.add(comment.accountId()));
        ids.removeIf(Objects::isNull);
        return members.members(ids);
    }

    /** For one who looks: in their language, with what they may do. */
    private final class View {
        private final Map<Long, Member> authors;
        private final String contextPath;
        private final Day.Writer days;
        private final String gone;
        private final long me;
        private final boolean moderator;

        View(HttpServletRequest request, Map<Long, Member> authors) {
            var texts = Texts.of(request);
            this.authors = authors;
            this.contextPath = request.getContextPath();
            this.days = new Day.Writer(texts.locale());
            this.gone = texts.get("comment.gone");
            this.me = gate.member().map(Account::getId).orElse(0L);
            this.moderator = me != 0 && gate.isModerator();
        }

        Entry entry(Post post) {
            boolean mine = post.isBy(me);
            return new Entry(
                    post.id(),
                    Byline.of(post.accountId(), authors, contextPath, gone),
                    rendered.html(post.body()),
                    days.of(post.written()),
                    post.isEdited(),
                    false,
                    false,
                    mine,
                    mine || moderator);
        }

        Entry entry(Comment comment) {
            boolean mine = comment.isBy(me);
            return new Entry(
                    comment.id(),
                    Byline.of(comment, authors, contextPath, gone),
                    rendered.html(comment.body()),
                    days.of(comment.written()),
                    comment.isEdited(),
                    comment.isDeleted(),
                    comment.isReply(),
                    mine,
                    mine || (moderator && !comment.isDeleted()));
        }
    }
}
