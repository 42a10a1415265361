package org.likeness.mail;

import static org.likeness.language.TextKind.MAILS;

import java.util.List;
import java.util.Locale;
import org.likeness.language.Languages;

/**
 * The texts of messages. A message named {@code reset} has the keys {@code reset.subject}, {@code reset.text}, whose paragraphs are
 * separated by blank lines, and, if it has a button, {@code reset.action}.
 */
public record MailTexts(Locale locale) {

    public String subject(String message, Object... values) {
        return get(message + ".subject", values);
    }

    public List<String> paragraphs(String message, Object... values) {
        return List.of(get(message + ".text", values).split("\n\n"));
    }

    public String action(String message) {
        return get(message + ".action");
    }

    public String get(String key, Object... values) {
        return Languages.current().format(MAILS, key, locale, values);
    }
}
