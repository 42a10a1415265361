package org.likeness.admin.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Posts;

/** How many posts and comments a moderator has to approve, for the menu of every page. */
@Singleton
@Named
public class WaitingTexts {
    private static final long MOST = 99;

    private final Posts posts;
    private final Comments comments;

    @Inject
    WaitingTexts(Posts posts, Comments comments) {
        this.posts = posts;
        this.comments = comments;
    }

    /** Empty if there are none. */
    public String getCount() {
        long count = posts.countWaiting() + comments.countWaiting();
        return count == 0 ? "" : count > MOST ? MOST + "+" : Long.toString(count);
    }
}
