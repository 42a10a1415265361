package org.likeness.owndata;

/** What this site accepts from a member. The forms of its pages have the same rules. */
public interface FormRules {
    /** Whether the member may write posts and comments. */
    boolean mayWrite();

    /** Whether what they write waits for a moderator. */
    boolean requiresApproval();

    boolean isProfile(String nickname, String bio, String website, String location);

    boolean isPost(String title, String text);

    boolean isComment(String text);
}
