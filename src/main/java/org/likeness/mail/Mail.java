package org.likeness.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person, in their language.
 *
 * @param to the recipient's address, with an ASCII domain
 * @param subject one line; line breaks and other control characters become spaces
 * @param paragraphs plain text
 * @param action what the person can do about it; null where there is nothing to do
 * @param unsubscribe where such messages can be switched off, by a form that mail programs can send without asking (RFC 8058); null for
 *     messages about the account itself, which cannot be
 */
public record Mail(
        String to,
        Locale locale,
        String subject,
        List<String> paragraphs,
        @Nullable Action action,
        @Nullable URI unsubscribe) {
    private static final int SUBJECT_LENGTH = 200;

    /**
     * A link that is shown as a button, and spelled out in the plain text.
     *
     * @param label a verb and its object: "Confirm email"
     */
    public record Action(String label, URI link) {}

    /** @throws IllegalArgumentException if the recipient has spaces or control characters, as in an attempt to add headers */
    public Mail {
        if (!to.matches("[^\\s\\p{Cc}]+@[^\\s\\p{Cc}]+")) {
            throw new IllegalArgumentException("recipient must be one address without spaces, was " + to);
        }
        String line = subject.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
        subject = line.codePointCount(0, line.length()) > SUBJECT_LENGTH
                ? line.substring(0, line.offsetByCodePoints(0, SUBJECT_LENGTH - 1)) + "…"
                : line;
        paragraphs = List.copyOf(paragraphs);
    }
}
