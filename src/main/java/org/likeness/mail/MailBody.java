package org.likeness.mail;

import java.util.stream.Collectors;
import org.likeness.html.Html;
import org.likeness.language.Languages;

/** The body of a message, as plain text and as HTML with the same content. The HTML loads nothing: no picture, no font, no tracking. */
final class MailBody {
    private static final String BUTTON =
            "display:inline-block;padding:10px 18px;border-radius:6px;background:#1f5fd0;color:#ffffff;"
                    + "text-decoration:none;font-weight:600";

    private MailBody() {}

    static String plainText(Mail mail) {
        var text = new StringBuilder(String.join("\n\n", mail.paragraphs()));
        if (mail.action() != null) {
            text.append("\n\n")
                    .append(mail.action().label())
                    .append(":\n")
                    .append(mail.action().link());
        }
        if (mail.unsubscribe() != null) {
            text.append("\n\n").append(unsubscribe(mail)).append(":\n").append(mail.unsubscribe());
        }
        return text.append('\n').toString();
    }

    static String html(Mail mail) {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(mail.locale().toLanguageTag())
                .append(Languages.current().of(mail.locale()).isRightToLeft() ? "\" dir=\"rtl" : "")
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(Html.escaped(mail.subject()))
                .append(
                        "</title></head>\n<body style=\"font:16px/1.5 system-ui,sans-serif;color:#1c1e21;max-width:36em;margin:0 auto;"
                                + "padding:24px\">\n")
                .append(mail.paragraphs().stream()
                        .map(paragraph -> "<p>" + Html.escaped(paragraph).replace("\n", "<br>") + "</p>\n")
                        .collect(Collectors.joining()));
        if (mail.action() != null) {
            String link = Html.escaped(mail.action().link().toString());
            html.append("<p><a style=\"")
                    .append(BUTTON)
                    .append("\" href=\"")
                    .append(link)
                    .append("\">");
            html.append(Html.escaped(mail.action().label()))
                    .append("</a></p>\n<p style=\"word-break:break-all;color:#5b616b\">");
            html.append(link).append("</p>\n");
        }
        if (mail.unsubscribe() != null) {
            html.append("<p><a style=\"color:#5b616b\" href=\"")
                    .append(Html.escaped(mail.unsubscribe().toString()))
                    .append("\">");
            html.append(Html.escaped(unsubscribe(mail))).append("</a></p>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private static String unsubscribe(Mail mail) {
        return new MailTexts(mail.locale()).get("unsubscribe");
    }
}
