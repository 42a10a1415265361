package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.likeness.discussion.PostSummary;
import org.likeness.portrait.Members;
import org.likeness.web.page.Texts;

/** Prepares lists of posts. However many there are, one query finds all their authors. */
@Singleton
class PostRows {
    private final Members members;

    @Inject
    PostRows(Members members) {
        this.members = members;
    }

    /** With the beginnings of the texts. */
    List<PostRow> of(List<PostSummary> posts, HttpServletRequest request) {
        return of(posts, post -> Excerpt.html(Excerpt.ofMarkdown(post.text())), request);
    }

    /** @param excerpt a part of the text of a post, as HTML */
    List<PostRow> of(List<PostSummary> posts, Function<PostSummary, String> excerpt, HttpServletRequest request) {
        var texts = Texts.of(request);
        var authors = posts.stream()
                .map(PostSummary::accountId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var bylines = new Byline.Factory(members.members(authors), request);
        return posts.stream()
                .map(post -> new PostRow(
                        post.id(),
                        post.title(),
                        excerpt.apply(post),
                        bylines.ofMember(post.accountId(), post.written()),
                        texts.get("posts.comments", post.commentCount())))
                .toList();
    }
}
