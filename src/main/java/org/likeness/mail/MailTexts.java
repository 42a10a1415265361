package org.likeness.mail;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of messages. A message named {@code reset} has the keys {@code reset.subject}, {@code reset.text}, whose paragraphs are
 * separated by blank lines, and, if it has a button, {@code reset.action}.
 */
public record MailTexts(Locale locale) {
    private static final String BUNDLE = "org.likeness.mail.texts";

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
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE, locale).getString(key), locale).format(values);
    }
}
