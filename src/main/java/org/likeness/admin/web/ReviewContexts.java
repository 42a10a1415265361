package org.likeness.admin.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likeness.account.VisibleText;
import org.likeness.admin.AuthorHistory;
import org.likeness.admin.AuthorHistory.Counts;
import org.likeness.admin.TextId;
import org.likeness.discussion.Comment;
import org.likeness.discussion.Post;
import org.likeness.discussion.ReviewFacts;
import org.likeness.discussion.web.ContributionView;
import org.likeness.discussion.web.ContributionViews;

/** Finds out what moderators have to know about texts. The number of queries does not depend on the number of texts. */
@Singleton
class ReviewContexts {
    private static final int EXCERPT = 200;

    /**
     * What a text belongs to, and who wrote it.
     *
     * @param postTitle the title of the post that a comment belongs to; empty for a post
     * @param answered the comment that it replies to; null if there is none
     * @param accountId the account of the author; null if a guest wrote it, or if the account was deleted
     * @param email of a guest; empty for others
     * @param counts null if the author is no longer known
     */
    public record Context(
            String postTitle,
            @Nullable Answered answered,
            @Nullable Long accountId,
            String email,
            Instant time,
            @Nullable Counts counts) {}

    /** The comment that another one replies to. */
    public record Answered(long id, String author, String excerpt) {}

    private final ReviewFacts facts;
    private final AuthorHistory history;
    private final ContributionViews views;

    @Inject
    ReviewContexts(ReviewFacts facts, AuthorHistory history, ContributionViews views) {
        this.facts = facts;
        this.history = history;
        this.views = views;
    }

    Map<TextId, Context> of(List<Post> posts, List<Comment> comments, HttpServletRequest request) {
        var members = history.ofMembers(Stream.concat(
                        posts.stream().map(Post::accountId), comments.stream().map(Comment::accountId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var guests = history.ofGuests(comments.stream()
                .flatMap(comment -> comment.guestEmail().stream())
                .collect(Collectors.toSet()));
        var titles = facts.titles(comments.stream().map(Comment::postId).collect(Collectors.toSet()));
        var answered = answered(comments, request);
        var all = new HashMap<TextId, Context>();
        for (Post post : posts) {
            var counts = post.accountId() == null ? null : members.get(post.accountId());
            all.put(new TextId(true, post.id()), new Context("", null, post.accountId(), "", post.written(), counts));
        }
        for (Comment comment : comments) {
            var counts = comment.accountId() == null
                    ? comment.guestEmail().map(guests::get).orElse(null)
                    : members.get(comment.accountId());
            all.put(
                    new TextId(false, comment.id()),
                    new Context(
                            titles.getOrDefault(comment.postId(), ""),
                            Optional.ofNullable(comment.replyTo())
                                    .map(answered::get)
                                    .orElse(null),
                            comment.accountId(),
                            comment.guestEmail().orElse(""),
                            comment.written(),
                            counts));
        }
        return all;
    }

    private Map<Long, Answered> answered(List<Comment> comments, HttpServletRequest request) {
        var found = facts.comments(
                comments.stream().map(Comment::replyTo).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Long, String> names = views.of(List.of(), found, request).stream()
                .collect(
                        Collectors.toMap(ContributionView::id, view -> view.by().name()));
        return found.stream()
                .map(comment -> new Answered(
                        comment.id(),
                        names.getOrDefault(comment.id(), ""),
                        VisibleText.excerpt(comment.body(), EXCERPT)))
                .collect(Collectors.toMap(Answered::id, Function.identity()));
    }
}
