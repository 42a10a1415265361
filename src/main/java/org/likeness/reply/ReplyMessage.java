package org.likeness.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.likeness.account.EmailAddress;
import org.likeness.account.VisibleText;
import org.likeness.discussion.Comment;
import org.likeness.mail.Mail;
import org.likeness.mail.Mail.Action;
import org.likeness.mail.MailTexts;

/** The messages about replies. */
@Singleton
class ReplyMessage {
    /** The most replies that a message quotes. */
    private static final int MAX_ITEMS = 10;

    private static final int EXCERPT = 300;

    /** Who gets a message. */
    record Recipient(String email, String name, Locale language, String token) {}

    /**
     * A reply in a message.
     *
     * @param guest the name of a guest who wrote it; empty for others
     * @param member the name of a member who wrote it; empty for others
     * @param onPost whether it is a comment on the recipient's post, not a reply to their comment
     */
    record Item(Comment reply, String guest, String member, String postTitle, boolean onPost) {}

    private final ReplyMailSettings settings;

    @Inject
    ReplyMessage(ReplyMailSettings settings) {
        this.settings = settings;
    }

    /** @param items at least one */
    Mail of(Recipient to, List<Item> items) {
        var texts = new MailTexts(to.language());
        return items.size() == 1 ? one(to, items.get(0), texts) : several(to, items, texts);
    }

    private Mail one(Recipient to, Item item, MailTexts texts) {
        String name = item.onPost() ? "commented" : "replied";
        Object[] values = {to.name(), author(item, texts), item.postTitle(), excerpt(item)};
        return mail(to, texts.subject(name, values), texts.paragraphs(name, values), name, link(item), texts);
    }

    private Mail several(Recipient to, List<Item> items, MailTexts texts) {
        var paragraphs = new ArrayList<>(texts.paragraphs("replies", to.name(), items.size()));
        items.stream()
                .limit(MAX_ITEMS)
                .map(item -> texts.get(
                        "replies.item",
                        author(item, texts),
                        item.postTitle(),
                        excerpt(item),
                        link(item).toString()))
                .forEach(paragraphs::add);
        if (items.size() > MAX_ITEMS) {
            paragraphs.add(texts.get("replies.more", items.size() - MAX_ITEMS));
        }
        return mail(to, texts.subject("replies", items.size()), paragraphs, "replies", link(items.get(0)), texts);
    }

    private Mail mail(Recipient to, String subject, List<String> paragraphs, String name, URI link, MailTexts texts) {
        return new Mail(
                to.email(),
                to.language(),
                subject,
                paragraphs,
                new Action(texts.action(name), link),
                settings.link("replies/stop?token=" + to.token()));
    }

    /** Asks the owner of a mailbox whether they want mail about replies. */
    Mail confirmation(String email, Locale language, String token) {
        var texts = new MailTexts(language);
        var link = settings.link("replies/confirm?token=" + token);
        return new Mail(
                email,
                language,
                texts.subject("confirm_replies"),
                texts.paragraphs("confirm_replies", new EmailAddress(email).toUnicode(), settings.link("")),
                new Action(texts.action("confirm_replies"), link),
                null);
    }

    private URI link(Item item) {
        return settings.link(
                "posts/" + item.reply().postId() + "/comments/" + item.reply().id());
    }

    private static String author(Item item, MailTexts texts) {
        if (!item.guest().isEmpty()) {
            return texts.get("replies.guest", item.guest());
        }
        return item.member().isEmpty() ? texts.get("replies.somebody") : item.member();
    }

    private static String excerpt(Item item) {
        return VisibleText.excerpt(item.reply().body(), EXCERPT);
    }
}
