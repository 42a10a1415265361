package org.likeness.config;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How email is sent. Each component is the property {@code likeness.mail.} plus the name given here.
 *
 * @param host {@code host}: the mail server; without one, messages become files in {@code likeness.data/mail}
 * @param port {@code port}: 1 to 65,535, by default 587 with {@code starttls}, 465 with {@code tls}, 25 with {@code off}
 * @param tls {@code tls}: {@code starttls} (default), {@code tls} or {@code off}
 * @param user {@code user}: the name to sign in with at the mail server; by default, Likeness does not sign in
 * @param password {@code password}, or the first line of the file that {@code password-file} names
 * @param from {@code from}: the sender's address, required with {@code host}
 * @param fromName the sender's name: the site's, {@code likeness.site.name}
 * @param replyTo {@code reply-to}: where replies go, by default to the sender
 */
public record MailSettings(
        @Nullable String host,
        int port,
        Tls tls,
        @Nullable String user,
        @Nullable String password,
        String from,
        String fromName,
        @Nullable String replyTo) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,189}");
    private static final String AN_ADDRESS = "an email address, such as site@example.com";

    /** The sender of messages that leave no machine. */
    private static final String NOBODY = "likeness@localhost";

    /** How the connection to the mail server is encrypted. */
    public enum Tls {
        /** Begins in plain text and is encrypted before anything is sent; a server without STARTTLS is not used. */
        STARTTLS(587),
        /** Is encrypted from the start. */
        TLS(465),
        /** Is not encrypted: for a mail server on the same machine. */
        OFF(25);

        private final int port;

        Tls(int port) {
            this.port = port;
        }
    }

    /** The domain of the sender. */
    public String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** @param siteName the sender's name */
    static MailSettings read(SettingsReader reader, String siteName) {
        String host = reader.text("mail.host", HOST, "the name or address of a host, without a port");
        var tls = reader.choice("mail.tls", List.of(Tls.values()));
        String user = reader.text("mail.user");
        String password = Secret.read(reader, "mail.password");
        String from = reader.text("mail.from", ADDRESS, AN_ADDRESS);
        if (host != null && from == null) {
            reader.report("mail.from must be set if likeness.mail.host is set");
        }
        if ((user == null) != (password == null)) {
            reader.report(
                    "mail.user and likeness.mail.password (or likeness.mail.password-file) must both be set, or neither");
        }
        if (host != null && reader.text("url") == null) { // links in messages begin with it
            reader.report("url must be set if likeness.mail.host is set");
        }
        return new MailSettings(
                host,
                (int) reader.number("mail.port", tls.port, 1, 65_535),
                tls,
                user,
                password,
                from == null ? NOBODY : from,
                siteName,
                reader.text("mail.reply-to", ADDRESS, AN_ADDRESS));
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", tls=" + tls + ", user=" + user + ", from=" + from
                + ", replyTo=" + replyTo + "]";
    }
}
