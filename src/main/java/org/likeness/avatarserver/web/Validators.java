package org.likeness.avatarserver.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.likeness.web.page.EntityTag;

/**
 * The validators of a response, by which a client asks whether its cached copy is still valid.
 *
 * @param since when the picture last changed
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
     * Whether the client's copy is valid. Dates must be equal, not just older or newer: when a member switches from a portrait back to
     * a Gravatar, the new picture has an older date.
     *
     * @param isDated whether a change of the picture changes its date
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
