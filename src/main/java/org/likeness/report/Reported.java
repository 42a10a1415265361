package org.likeness.report;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be reported, as it is now.
 *
 * @param authorId the member who wrote it or whom it belongs to; null for guests and for authors who have left
 * @param version changes whenever the author changes it, at most 64 characters
 * @param page the page that shows it, within this application
 * @param text what a form shows of it: the title, the text or the name
 */
public record Reported(ReportSubject subject, @Nullable Long authorId, String version, String page, String text) {
    public boolean isBy(long accountId) {
        return authorId != null && authorId == accountId;
    }
}
