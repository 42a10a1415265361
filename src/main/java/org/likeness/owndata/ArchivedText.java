package org.likeness.owndata;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.discussion.WrittenElsewhere.Times;

/**
 * A post or comment from an archive, with the numbers that it has on its site.
 *
 * @param title of a post; empty for a comment
 * @param postId of a comment; 0 for a post
 * @param replyTo the first comment of the thread; null for a post, or if the comment begins a thread
 */
record ArchivedText(
        long id,
        String title,
        String text,
        long postId,
        @Nullable Long replyTo,
        Times times) {
    /** Empty unless the fields have a number, a text, and times that have passed. */
    static Optional<ArchivedText> of(Map<String, String> fields, Instant now) {
        var id = number(fields, "id");
        var times = times(fields, now);
        if (id.isEmpty() || times.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ArchivedText(
                id.get(),
                fields.getOrDefault("title", "").strip(),
                fields.getOrDefault("text", "").replace("\r\n", "\n").strip(),
                number(fields, "postId").orElse(0L),
                number(fields, "replyTo").orElse(null),
                times.get()));
    }

    private static Optional<Long> number(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private static Optional<Times> times(Map<String, String> fields, Instant now) {
        var written = time(fields, "written", now);
        return written.map(time -> new Times(time, time(fields, "edited", now).orElse(null)));
    }

    private static Optional<Instant> time(Map<String, String> fields, String name, Instant now) {
        try {
            return Optional.ofNullable(fields.get(name))
                    .map(Instant::parse)
                    .filter(time -> !time.isBefore(Instant.EPOCH) && !time.isAfter(now));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
