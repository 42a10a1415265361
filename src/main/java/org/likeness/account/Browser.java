package org.likeness.account;

import java.util.Optional;

/**
 * The browser that sends a request.
 *
 * @param secret the random text that the browser has kept since its first sign-in; empty before that
 * @param agent its own description
 * @param address its IP address
 */
public record Browser(Optional<String> secret, UserAgent agent, String address) {
    private static final int MAX_ADDRESS = 45;

    /** The browser's secret, or a new one for it to keep. */
    String secretOrNew() {
        return secret.orElseGet(RandomToken::create);
    }

    /**
     * Creates a browser from the parts of a request.
     *
     * @param cookie untrusted
     * @param userAgent untrusted
     * @param remoteAddress as the server gives it
     */
    public static Browser of(Optional<String> cookie, UserAgent userAgent, String remoteAddress) {
        String address =
                remoteAddress.replaceFirst("%.*", ""); // the zone of a link-local address means nothing to others
        return new Browser(
                cookie.filter(text -> text.length() == RandomToken.LENGTH),
                userAgent,
                address.substring(0, Math.min(MAX_ADDRESS, address.length())));
    }
}
