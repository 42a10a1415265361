package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
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

/** Reports a sign-in from a new browser to the member by email. */
@Singleton
class NewBrowserMail {
    private static final String MESSAGE = "new_browser";

    private final Outbox outbox;
    private final @Nullable URI site;
    private final ZoneId timeZone;

    @Inject
    NewBrowserMail(Outbox outbox, Settings settings) {
        this.outbox = outbox;
        this.site = settings.url();
        this.timeZone = settings.timeZone();
    }

    /** Sends the message, unless the member has switched such messages off or has no confirmed email. */
    void send(Account account, Browser browser, Instant signedIn) {
        if (account.wantsSignInMail()) {
            account.confirmedEmail().ifPresent(email -> outbox.add(message(email, account, browser, signedIn)));
        }
    }

    private Mail message(String email, Account account, Browser browser, Instant signedIn) {
        Locale locale = account.getLanguage();
        var texts = new MailTexts(locale);
        var there = signedIn.atZone(timeZone);
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(there)
                + " " + DateTimeFormatter.ofPattern("z", locale).format(there);
        return new Mail(
                email,
                locale,
                texts.subject(MESSAGE),
                texts.paragraphs(MESSAGE, account.getName(), name(browser.agent(), texts), browser.address(), time),
                site == null ? null : new Action(texts.action(MESSAGE), site.resolve("account#devices")),
                null);
    }

    private static String name(UserAgent agent, MailTexts texts) {
        String browser = agent.browser() == null ? texts.get("browser.unknown") : agent.browser();
        return agent.system() == null ? browser : texts.get("browser.on", browser, agent.system());
    }
}
