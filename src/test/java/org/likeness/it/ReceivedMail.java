package org.likeness.it;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A message as it arrived.
 *
 * @param subject decoded
 * @param text the plain text
 * @param html the same as HTML
 * @param message with all headers
 */
public record ReceivedMail(String subject, String text, String html, MimeMessage message) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    public static ReceivedMail of(MimeMessage message) {
        try {
            var parts = (MimeMultipart) message.getContent();
            return new ReceivedMail(
                    message.getSubject(),
                    (String) parts.getBodyPart(0).getContent(),
                    (String) parts.getBodyPart(1).getContent(),
                    message);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message from an {@code .eml} file. */
    public static ReceivedMail of(InputStream eml) throws MessagingException {
        return of(new MimeMessage(Session.getInstance(new Properties()), eml));
    }

    /** The values of a header; none if the message has no such header. */
    public List<String> header(String name) {
        try {
            String[] values = message.getHeader(name);
            return values == null ? List.of() : List.of(values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The addresses in the text, in their order. */
    public List<URI> links() {
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(URI::create)
                .toList();
    }

    /** The first address in the text: where the button leads. */
    public URI link() {
        return links().get(0);
    }
}
