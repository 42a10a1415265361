package org.likeness.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.likeness.account.Account;
import org.likeness.mail.Mail;
import org.likeness.mail.MailTexts;
import org.likeness.mail.Outbox;

/** The messages to members about what moderators and admins did. Only confirmed emails get them. */
@Singleton
class AdminMails {
    private final Outbox outbox;

    @Inject
    AdminMails(Outbox outbox) {
        this.outbox = outbox;
    }

    void blocked(Account account, String reason) {
        send("blocked", account, reason);
    }

    void deleted(Account account, String reason) {
        send("deleted", account, reason);
    }

    void pictureRemoved(Account account, String reason) {
        send("picture_removed", account, reason);
    }

    void renamed(Account account) {
        send("renamed", account, account.getName());
    }

    /** @param detail what the message says besides the username; a paragraph about the reason is left out if it is empty */
    private void send(String message, Account account, String detail) {
        account.confirmedEmail().ifPresent(email -> {
            var texts = new MailTexts(account.getLanguage());
            String name = detail.isEmpty() ? message + "_without_reason" : message;
            outbox.add(new Mail(
                    email,
                    account.getLanguage(),
                    texts.subject(message),
                    texts.paragraphs(name, "@" + account.getUsername(), detail),
                    null,
                    null));
        });
    }
}
