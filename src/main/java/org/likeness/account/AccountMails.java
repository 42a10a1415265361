package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Settings;
import org.likeness.mail.Mail;
import org.likeness.mail.Mail.Action;
import org.likeness.mail.MailTexts;
import org.likeness.mail.Outbox;

/** The messages about accounts. Each is added to the outbox in the transaction that causes it. */
@Singleton
class AccountMails {
    private final Outbox outbox;
    private final ZoneId timeZone;

    @Inject
    AccountMails(Outbox outbox, Settings settings) {
        this.outbox = outbox;
        this.timeZone = settings.timeZone();
    }

    /** Asks the owner of a mailbox to confirm the email of an account. */
    void confirm(String email, Account account, String token, MailOrigin origin) {
        send("confirm", email, account.getLanguage(), origin.link("confirm", token), handle(account), unicode(email));
    }

    /** Informs the owner of an email that it was used for a registration. */
    void alreadyRegistered(Account owner, String email, MailOrigin origin) {
        send(
                "already_registered",
                email,
                owner.getLanguage(),
                origin.site().resolve("login"),
                handle(owner),
                unicode(email));
    }

    /** Asks the owner of a mailbox to confirm that a member may use it from now on. */
    void change(String email, Account account, String token, MailOrigin origin) {
        send("change", email, account.getLanguage(), origin.link("confirm", token), handle(account), unicode(email));
    }

    /** Informs the owner of an email that another account wants to use it. */
    void alreadyUsed(Account owner, String email) {
        send("already_used", email, owner.getLanguage(), null, handle(owner), unicode(email));
    }

    /** Informs the former email of an account about the change. */
    void changed(String former, String email, Account account, String token, MailOrigin origin) {
        send("changed", former, account.getLanguage(), origin.link("restore", token), handle(account), unicode(email));
    }

    /** Lets a member choose a new password. */
    void reset(String email, Account account, String token, MailOrigin origin) {
        send("reset", email, account.getLanguage(), origin.link("reset", token), handle(account));
    }

    /** Answers a forgotten password for an unconfirmed email, which has to be confirmed first. */
    void resetUnconfirmed(String email, Account account, String token, MailOrigin origin) {
        send(
                "reset_unconfirmed",
                email,
                account.getLanguage(),
                origin.link("confirm", token),
                handle(account),
                unicode(email));
    }

    /** Answers a forgotten password for a blocked account. */
    void resetBlocked(String email, Account account, MailOrigin origin) {
        send("reset_blocked", email, account.getLanguage(), null, handle(account), origin.site());
    }

    /** Answers a forgotten password for an email without an account. */
    void resetUnknown(String email, MailOrigin origin) {
        send("reset_unknown", email, origin.language(), null, unicode(email), origin.site());
    }

    /** Informs a member that their password was changed. */
    void passwordChanged(String email, Account account, MailOrigin origin) {
        send("password_changed", email, account.getLanguage(), origin.site().resolve("forgot"), handle(account));
    }

    /** Informs a member that others see their account now. */
    void approved(String email, Account account, MailOrigin origin) {
        send("approved", email, account.getLanguage(), origin.site().resolve("login"), handle(account));
    }

    /** Informs somebody that their account was not approved and has been deleted. */
    void refused(String email, Account account, String reason, MailOrigin origin) {
        send("refused", email, account.getLanguage(), null, handle(account), origin.site(), reason);
    }

    /** Lets a member delete their account without the password. */
    void erase(String email, Account account, String token, MailOrigin origin) {
        send("erase", email, account.getLanguage(), origin.link("erase", token), handle(account));
    }

    /** Informs a member that their account is hidden and when it is erased, and lets them take it back. */
    void hidden(String email, Account account, String token, MailOrigin origin) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(account.getLanguage())
                .withZone(timeZone)
                .format(account.eraseAfter().orElseThrow());
        send("hidden", email, account.getLanguage(), origin.link("keep", token), handle(account), day);
    }

    private void send(String message, String email, Locale language, @Nullable URI link, Object... values) {
        var texts = new MailTexts(language);
        var action = link == null ? null : new Action(texts.action(message), link);
        outbox.add(new Mail(
                email, language, texts.subject(message, values), texts.paragraphs(message, values), action, null));
    }

    private static String handle(Account account) {
        return "@" + account.getUsername();
    }

    private static String unicode(String email) {
        return new EmailAddress(email).toUnicode();
    }
}
