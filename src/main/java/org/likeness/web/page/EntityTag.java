package org.likeness.web.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likeness.crypto.Sha256;

/**
 * An ETag: strong for bytes, weak for pages.
 *
 * @param text with quotes, and with {@code W/} if it is weak
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, ETag</a>
 */
public record EntityTag(String text) {
    private static final int DIGITS = 32;
    private static final String WEAK = "W/";

    /** @param version unique for each content of the response; without quotes */
    public static EntityTag ofVersion(String version) {
        return new EntityTag("\"" + version + "\"");
    }

    /** The tag of a response with this content. */
    public static EntityTag of(byte[]... parts) {
        return ofVersion(Sha256.hex(parts).substring(0, DIGITS));
    }

    /**
     * The weak tag of a page.
     *
     * @param ignored an ASCII text that differs each time, such as the number of a form; null for none
     */
    static EntityTag ofPage(byte[] page, @Nullable Object ignored) {
        byte[] counted = ignored == null
                ? page
                : new String(page, ISO_8859_1).replace(ignored.toString(), "").getBytes(ISO_8859_1);
        return new EntityTag(WEAK + of(counted).text);
    }

    public void addTo(HttpServletResponse response) {
        response.setHeader("ETag", text);
    }

    /** Whether the client already has this content. {@code If-None-Match} uses weak comparison. */
    public boolean isKnownTo(HttpServletRequest request) {
        String known = request.getHeader("If-None-Match");
        return known != null
                && Stream.of(known.split(",", -1))
                        .map(String::strip)
                        .anyMatch(each -> strong(each).equals(strong(text)) || each.equals("*"));
    }

    private static String strong(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
