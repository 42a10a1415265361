package org.likeness.admin.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.likeness.admin.LogEntry;
import org.likeness.web.page.Texts;

/**
 * An entry of the log on a page.
 *
 * @param actor the username with an {@code @} before it; empty for the application itself
 * @param action what was done, in the language of the page
 * @param subject as the actor, or the name of a guest
 * @param subjectId null for guests
 */
public record LogRow(
        Instant time,
        String actor,
        String action,
        String subject,
        @Nullable Long subjectId,
        String details) {
    static LogRow of(LogEntry entry, Texts texts) {
        String subject = entry.subjectId() == null ? entry.subject() : "@" + entry.subject();
        return new LogRow(
                entry.written(),
                entry.actor().isEmpty() ? "" : "@" + entry.actor(),
                texts.get("admin.log." + entry.action().key()),
                subject,
                entry.subjectId(),
                entry.details());
    }
}
