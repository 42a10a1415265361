package org.likeness.web.support;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write, as HTML: all of it is text, and what is an http or https address is a link that search engines do not follow. */
public final class LinkedText {
    /** Nothing of a sentence in Chinese, and no bracket of it, is a part of an address. */
    private static final String NEVER = "\\s<>\"'\\p{Cntrl}，。；：！？、（）【】《》";

    /** An address does not end in what ends a sentence. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^" + NEVER + "]*[^" + NEVER + ".,;:!?)\\]}]", Pattern.CASE_INSENSITIVE);

    private LinkedText() {}

    /** The http and https addresses in a text, one after the other. */
    public static Matcher addresses(String text) {
        return ADDRESS.matcher(text);
    }

    public static String html(String text) {
        var html = new StringBuilder(text.length() + 100);
        Matcher address = addresses(text);
        int done = 0;
        while (address.find()) {
            String link = escaped(address.group());
            html.append(escaped(text.substring(done, address.start())))
                    .append("<a href=\"")
                    .append(link)
                    .append("\" rel=\"nofollow ugc noopener\">")
                    .append(link)
                    .append("</a>");
            done = address.end();
        }
        return html.append(escaped(text.substring(done))).toString();
    }

    /** Text as HTML, also for the value of an attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
