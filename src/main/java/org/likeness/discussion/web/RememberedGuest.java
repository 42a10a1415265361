package org.likeness.discussion.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.likeness.web.page.PersistentCookie;

/** Name, email and website of a guest, stored in an HttpOnly cookie for their next comment. */
record RememberedGuest(String name, String email, String website) {
    private static final PersistentCookie COOKIE = new PersistentCookie("guest", "/posts");
    private static final Duration LIFETIME = Duration.ofDays(365);
    private static final int FIELDS = 3;

    static Optional<RememberedGuest> of(HttpServletRequest request) {
        return COOKIE.value(request).flatMap(RememberedGuest::parse);
    }

    private static Optional<RememberedGuest> parse(String value) {
        try {
            String[] fields = new String(Base64.getUrlDecoder().decode(value), UTF_8).split("\n", -1);
            return fields.length == FIELDS
                    ? Optional.of(new RememberedGuest(fields[0], fields[1], fields[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not ours
        }
    }

    void save(HttpServletRequest request, HttpServletResponse response) {
        String value = String.join("\n", name, email, website);
        COOKIE.keep(
                Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(UTF_8)),
                LIFETIME,
                request,
                response);
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        if (of(request).isPresent()) {
            COOKIE.forget(request, response);
        }
    }
}
