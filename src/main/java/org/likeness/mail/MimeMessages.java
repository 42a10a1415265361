package org.likeness.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import org.likeness.config.MailSettings;
import org.likeness.mail.DeliveryException.Reason;

/** Makes MIME messages with a plain text and an HTML part. */
final class MimeMessages {
    private final Session session;
    private final MailSettings settings;

    MimeMessages(Session session, MailSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /** @throws DeliveryException if this is not a valid message, for example because of its recipient */
    MimeMessage of(QueuedMail mail) throws DeliveryException {
        try {
            return message(mail);
        } catch (MessagingException e) {
            throw new DeliveryException(Reason.REFUSED, e);
        }
    }

    private MimeMessage message(QueuedMail mail) throws MessagingException {
        var message = new WithId(session, mail.messageId());
        message.setFrom(sender());
        if (settings.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(settings.replyTo(), true)});
        }
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), UTF_8.name());
        message.setSentDate(Date.from(mail.created()));
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated"); // no out-of-office replies, RFC 3834
        if (mail.unsubscribe().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe().get() + ">");
        }
        var plainText = new MimeBodyPart();
        plainText.setText(mail.plainText(), UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", plainText, html));
        message.saveChanges();
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        var sender = new InternetAddress(settings.from(), true);
        try {
            sender.setPersonal(settings.fromName(), UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is always there", e);
        }
        return sender;
    }

    /** Keeps the id of the row, so that a message that arrives twice is recognised as one. */
    private static final class WithId extends MimeMessage {
        private final String id;

        WithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
