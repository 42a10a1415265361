package org.likeness.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.likeness.database.RowId;

/**
 * What a report is about, as text {@code post-7}, {@code comment-123}, {@code profile-5} or {@code picture-5}.
 *
 * @param id of the post, of the comment, or of the account with this profile or picture
 */
public record ReportSubject(Kind kind, long id) {
    private static final Pattern FORM = Pattern.compile("(post|comment|profile|picture)-(" + RowId.PATTERN + ")");

    public enum Kind {
        POST,
        COMMENT,
        PROFILE,
        PICTURE;

        /** In texts, and the last part of the keys of messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty if the text has another form. */
    public static Optional<ReportSubject> parse(@Nullable String text) {
        var matcher = FORM.matcher(text == null ? "" : text);
        return matcher.matches()
                ? List.of(Kind.values()).stream()
                        .filter(kind -> kind.key().equals(matcher.group(1)))
                        .map(kind -> new ReportSubject(kind, Long.parseLong(matcher.group(2))))
                        .findFirst()
                : Optional.empty();
    }

    /** The id if the subject is of this kind, else null. */
    @Nullable
    Long idOf(Kind... kinds) {
        return List.of(kinds).contains(kind) ? id : null;
    }

    @Override
    public String toString() {
        return kind.key() + "-" + id;
    }
}
