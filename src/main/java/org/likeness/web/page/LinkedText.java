package org.likeness.web.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.html.Html;

/** Converts plain text to HTML, with HTTP and HTTPS URLs as links that search engines do not follow. */
public final class LinkedText {
    /** Chinese punctuation ends a URL. */
    private static final String NEVER = "\\s<>\"'\\p{Cntrl}，。；：！？、（）【】《》";

    /** A URL does not end with punctuation. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^" + NEVER + "]*[^" + NEVER + ".,;:!?)\\]}]", Pattern.CASE_INSENSITIVE);

    private LinkedText() {}

    /** Finds the URLs in a text. */
    public static Matcher addresses(String text) {
        return ADDRESS.matcher(text);
    }

    public static String html(String text) {
        var html = new StringBuilder(text.length() + 100);
        Matcher address = addresses(text);
        int done = 0;
        while (address.find()) {
            String link = Html.escaped(address.group());
            html.append(Html.escaped(text.substring(done, address.start())))
                    .append("<a href=\"")
                    .append(link)
                    .append("\" rel=\"nofollow ugc noopener\">")
                    .append(link)
                    .append("</a>");
            done = address.end();
        }
        return html.append(Html.escaped(text.substring(done))).toString();
    }
}
