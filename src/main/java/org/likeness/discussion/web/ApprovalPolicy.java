package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.likeness.account.Account;
import org.likeness.config.Settings;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Posts;

/** Moderation of new members: their first posts and comments wait for approval, also after an edit. The operator sets how many. */
@Singleton
public class ApprovalPolicy {
    private final Posts posts;
    private final Comments comments;
    private final DiscussionAccess access;
    private final int moderatedContributions;

    @Inject
    ApprovalPolicy(Posts posts, Comments comments, DiscussionAccess access, Settings settings) {
        this.posts = posts;
        this.comments = comments;
        this.access = access;
        this.moderatedContributions = settings.discussion().firstPosts();
    }

    /** Whether posts, comments and edits of the current member wait for approval. */
    public boolean requiresApproval(Account member) {
        return moderatedContributions > 0
                && !access.isModerator()
                && posts.countApproved(member.getId()) + comments.countApproved(member.getId())
                        < moderatedContributions;
    }
}
