package org.likeness.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Properties;
import org.likeness.config.MailSettings;
import org.likeness.config.MailSettings.Tls;
import org.likeness.mail.DeliveryException.Reason;

/** A mail server, used by one thread at a time. */
final class SmtpDelivery implements Delivery {
    /** How long an answer may take. Some servers look for spam before they accept a message. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Logger LOG = System.getLogger(SmtpDelivery.class.getName());
    private static final String CONNECT_MILLIS = "10000";

    private final MailSettings settings;
    private final MimeMessages messages;
    private final Transport transport;

    SmtpDelivery(MailSettings settings, Duration patience) {
        this.settings = settings;
        var session = Session.getInstance(properties(settings, Long.toString(patience.toMillis())));
        this.messages = new MimeMessages(session, settings);
        try {
            this.transport = session.getTransport();
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("the server has no SMTP for Jakarta Mail", e);
        }
    }

    @Override
    public void deliver(QueuedMail mail) throws DeliveryException {
        MimeMessage message = messages.of(mail);
        try {
            if (!transport.isConnected()) {
                transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            }
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException e) {
            boolean becauseOfRecipient = e.getNextException() instanceof SendFailedException;
            throw new DeliveryException(becauseOfRecipient ? Reason.REFUSED : Reason.UNAVAILABLE, e);
        } catch (MessagingException e) {
            throw new DeliveryException(Reason.UNAVAILABLE, e);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "The mail server closed the connection first", e);
        }
    }

    private static Properties properties(MailSettings settings, String patienceMillis) {
        String protocol = settings.tls() == Tls.TLS ? "smtps" : "smtp";
        String startTls = Boolean.toString(settings.tls() == Tls.STARTTLS);
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty("mail.mime.allowutf8", "true");
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "auth", Boolean.toString(settings.user() != null));
        properties.setProperty(prefix + "starttls.enable", startTls);
        properties.setProperty(prefix + "starttls.required", startTls);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(prefix + "timeout", patienceMillis);
        properties.setProperty(prefix + "writetimeout", patienceMillis);
        return properties;
    }
}
