package org.likeness.admin;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.likeness.database.RowId;

/** A post or a comment, in URLs {@code post-7} and {@code comment-123}. */
public record TextId(boolean isPost, long id) {
    private static final Pattern FORM = Pattern.compile("(post|comment)-(" + RowId.PATTERN + ")");

    /** Empty if the text has another form. */
    public static Optional<TextId> parse(@Nullable String text) {
        var matcher = FORM.matcher(text == null ? "" : text);
        return matcher.matches()
                ? Optional.of(new TextId(matcher.group(1).equals("post"), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return (isPost ? "post-" : "comment-") + id;
    }
}
