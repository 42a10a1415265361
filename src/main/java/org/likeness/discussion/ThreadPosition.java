package org.likeness.discussion;

import java.util.Optional;
import java.util.regex.Pattern;
import org.likeness.database.RowId;

/**
 * The position of a comment in the order of a post's comments: by thread, then by id.
 *
 * @param root the id of the first comment of the thread
 * @param id the id of the comment
 */
public record ThreadPosition(long root, long id) {
    /** Before all comments. */
    static final ThreadPosition START = new ThreadPosition(0, 0);

    /** After all comments. */
    static final ThreadPosition END = new ThreadPosition(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(" + RowId.PATTERN + ")\\.(" + RowId.PATTERN + ")");

    /** Parses the form used in URLs, {@code 123.456}. */
    public static Optional<ThreadPosition> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new ThreadPosition(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return root + "." + id;
    }
}
