package org.likeness.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real mail server on a free port of 127.0.0.1, and the messages that it has received.
 *
 * <pre>{@code
 * try (var mail = MailServer.started();
 *         var server = ServerProcess.ofThisRun("mail")) {
 *     server.start(mail.settings());
 *     // register with ada@example.com
 *     URI link = mail.waitFor("ada@example.com").link();
 * }
 * }</pre>
 *
 * <p>{@link #waitFor} returns each message once, oldest first, so a test reads the messages to a recipient in order.
 */
public final class MailServer implements AutoCloseable {
    /** The sender in {@link #settings}. */
    public static final String SENDER = "site@example.org";

    private static final String ADDRESS = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int port = ServerProcess.freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, ADDRESS, ServerSetup.PROTOCOL_SMTP));

    /** How many messages to a recipient {@link #waitFor} has returned. */
    private final Map<String, Integer> read = new HashMap<>();

    private MailServer() {}

    /** Starts a server. */
    public static MailServer started() {
        var mail = new MailServer();
        mail.server.start();
        return mail;
    }

    /**
     * Options for {@link ServerProcess#start} that make a site send its mail here.
     *
     * @param others further options of the test
     */
    public String[] settings(String... others) {
        return Stream.concat(
                        Stream.of(
                                "-Dlikeness.mail.host=" + ADDRESS,
                                "-Dlikeness.mail.port=" + port,
                                "-Dlikeness.mail.tls=off",
                                "-Dlikeness.mail.from=" + SENDER),
                        Stream.of(others))
                .toArray(String[]::new);
    }

    /** The next message to this recipient; waits a minute at most until it arrives. */
    public ReceivedMail waitFor(String recipient) {
        int next = read.getOrDefault(recipient, 0);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (messagesTo(recipient).size() <= next) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("no message to " + recipient + " after " + next);
            }
            ServerProcess.pause();
        }
        read.put(recipient, next + 1);
        return messagesTo(recipient).get(next);
    }

    /** The next message to this recipient with this subject; skips others. */
    public ReceivedMail waitFor(String recipient, String subject) {
        var message = waitFor(recipient);
        while (!message.subject().equals(subject)) {
            message = waitFor(recipient);
        }
        return message;
    }

    /** All messages to this recipient that have arrived so far, oldest first. */
    public List<ReceivedMail> messagesTo(String recipient) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> recipients(message).stream().anyMatch(recipient::equalsIgnoreCase))
                .map(ReceivedMail::of)
                .toList();
    }

    private static List<String> recipients(MimeMessage message) {
        try {
            return Stream.of(message.getAllRecipients()).map(Address::toString).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many messages have arrived. */
    public int count() {
        return server.getReceivedMessages().length;
    }

    /** The recipients of all messages that have arrived. */
    public List<String> recipients() {
        return Stream.of(server.getReceivedMessages())
                .flatMap(message -> recipients(message).stream())
                .toList();
    }

    /** Starts it on the same port after it was closed; the messages received before are lost. */
    public void startAgain() {
        server.start();
    }

    /** Stops it; the messages received can still be read. */
    @Override
    public void close() {
        server.stop();
    }
}
