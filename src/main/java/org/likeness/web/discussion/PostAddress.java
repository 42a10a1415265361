package org.likeness.web.discussion;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address below {@code /posts}: {@code /new}, {@code /7}, {@code /7/edit}, {@code /7/comments/123/delete}.
 *
 * @param post the id of the post; 0 for one that is not written yet
 * @param comment the id of the comment; 0 where it is about the post
 */
record PostAddress(long post, long comment, Part part) {
    /** What is done there. */
    enum Part {
        NEW,
        SHOW,
        EDIT,
        DELETE,
        ANSWER,
        FIND,
        EDIT_COMMENT,
        DELETE_COMMENT
    }

    private static final Pattern FORM =
            Pattern.compile("/([0-9]{1,18})(?:/(comments)(?:/([0-9]{1,18}))?)?(?:/(edit|delete))?");

    static Optional<PostAddress> parse(@Nullable String path) {
        if ("/new".equals(path)) {
            return Optional.of(new PostAddress(0, 0, Part.NEW));
        }
        var matcher = FORM.matcher(path == null ? "" : path);
        if (!matcher.matches() || (matcher.group(2) != null && matcher.group(3) == null && matcher.group(4) != null)) {
            return Optional.empty();
        }
        long post = Long.parseLong(matcher.group(1));
        if (matcher.group(2) == null) {
            return Optional.of(new PostAddress(post, 0, part(matcher.group(4), Part.SHOW, Part.EDIT, Part.DELETE)));
        }
        if (matcher.group(3) == null) {
            return Optional.of(new PostAddress(post, 0, Part.ANSWER));
        }
        return Optional.of(new PostAddress(
                post,
                Long.parseLong(matcher.group(3)),
                part(matcher.group(4), Part.FIND, Part.EDIT_COMMENT, Part.DELETE_COMMENT)));
    }

    private static Part part(@Nullable String word, Part without, Part edit, Part delete) {
        return word == null ? without : word.equals("edit") ? edit : delete;
    }

    /** The address of the post itself, within this site. */
    String page() {
        return "/posts/" + post;
    }
}
