package org.likeness.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * What tells the bytes of an answer from all others, strongly.
 *
 * @param text in its quotes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, ETag</a>
 */
public record EntityTag(String text) {
    private static final int BYTES = 16;

    /** @param version what tells the answer from all others; has no quotes in it */
    public static EntityTag ofVersion(String version) {
        return new EntityTag("\"" + version + "\"");
    }

    /** The tag of an answer that has these parts. */
    public static EntityTag of(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.of(parts).forEach(digest::update);
            return ofVersion(HexFormat.of().formatHex(digest.digest(), 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has to know SHA-256", e);
        }
    }

    public void addTo(HttpServletResponse response) {
        response.setHeader("ETag", text);
    }

    /** Whether the client says that it has these bytes; also by a weak tag, as RFC 9110 wants it for this question. */
    public boolean isKnownTo(HttpServletRequest request) {
        String known = request.getHeader("If-None-Match");
        return known != null
                && Stream.of(known.split(",", -1))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> each.equals(text) || each.equals("*"));
    }
}
