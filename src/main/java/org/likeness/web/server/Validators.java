package org.likeness.web.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.likeness.web.support.EntityTag;

/**
 * By what a client may ask whether it still has the right bytes.
 *
 * @param since when they became what they are
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, Conditional Requests</a>
 */
record Validators(EntityTag tag, Instant since) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    void addTo(HttpServletResponse response) {
        tag.addTo(response);
        response.setHeader("Last-Modified", date());
    }

    /**
     * Whether the client has them. A date has to be the very one: who goes back from a portrait to a Gravatar gets an older one, which
     * is news all the same.
     *
     * @param isDated whether the date tells anything
     */
    boolean match(HttpServletRequest request, boolean isDated) {
        return request.getHeader("If-None-Match") == null
                ? isDated && date().equals(request.getHeader("If-Modified-Since"))
                : tag.isKnownTo(request);
    }

    private String date() {
        return HTTP_DATE.format(since);
    }
}
