package org.likeness.discussion.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.likeness.database.RowId;

/**
 * A path below {@code /posts}, such as {@code /new}, {@code /7}, {@code /7/edit} or {@code /7/comments/123/delete}.
 *
 * @param post the id of the post; 0 for a new one
 * @param comment the id of the comment; 0 if the path names none
 */
record PostPath(long post, long comment, Action action) {
    enum Action {
        NEW,
        SHOW,
        EDIT,
        DELETE,
        COMMENT,
        COMMENT_LINK,
        EDIT_COMMENT,
        DELETE_COMMENT,
        WITHDRAW_COMMENT
    }

    private static final Pattern FORM =
            Pattern.compile("/(ID)(?:/(comments)(?:/(ID))?)?(?:/(edit|delete|withdraw))?".replace("ID", RowId.PATTERN));

    static Optional<PostPath> parse(@Nullable String path) {
        if ("/new".equals(path)) {
            return Optional.of(new PostPath(0, 0, Action.NEW));
        }
        var matcher = FORM.matcher(path == null ? "" : path);
        if (!matcher.matches() || (matcher.group(2) != null && matcher.group(3) == null && matcher.group(4) != null)) {
            return Optional.empty();
        }
        long post = Long.parseLong(matcher.group(1));
        if (matcher.group(2) == null) {
            return Optional.of(new PostPath(post, 0, action(matcher.group(4), Action.SHOW, Action.EDIT, Action.DELETE)))
                    .filter(found -> !"withdraw".equals(matcher.group(4)));
        }
        if (matcher.group(3) == null) {
            return Optional.of(new PostPath(post, 0, Action.COMMENT));
        }
        return Optional.of(new PostPath(
                post,
                Long.parseLong(matcher.group(3)),
                "withdraw".equals(matcher.group(4))
                        ? Action.WITHDRAW_COMMENT
                        : action(matcher.group(4), Action.COMMENT_LINK, Action.EDIT_COMMENT, Action.DELETE_COMMENT)));
    }

    private static Action action(@Nullable String word, Action show, Action edit, Action delete) {
        return word == null ? show : word.equals("edit") ? edit : delete;
    }

    /** The path of the post's page, within this application. */
    String postPage() {
        return "/posts/" + post;
    }
}
