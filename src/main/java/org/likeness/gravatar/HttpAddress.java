package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What holds for the address of every service: http or https, and a host. */
final class HttpAddress {
    private HttpAddress() {}

    /**
     * The address of a service as it stands in others: ASCII only.
     *
     * @throws IllegalArgumentException when it is not http(s) with a host, or has a query or a fragment
     */
    static URI service(URI base) {
        if (!isHttp(base) || !canSay(base.toString()) || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "base must be an http or https address without a query or a fragment, was " + base);
        }
        return URI.create(base.toASCIIString());
    }

    /**
     * The address below which pictures lie, with its final slash.
     *
     * @throws IllegalArgumentException when it is not http(s) with a host, or has a query or a fragment
     */
    static URI folder(URI base) {
        String text = service(base).toString();
        return URI.create(text.endsWith("/") ? text : text + "/");
    }

    /** @throws IllegalArgumentException when this is no http(s) URL with a host */
    static String withLowerCaseHost(String url) {
        try {
            URI uri = new URI(url);
            if (isHttp(uri)) {
                int authority = url.indexOf("//") + 2;
                int host = authority
                        + (uri.getRawUserInfo() == null
                                ? 0
                                : uri.getRawUserInfo().length() + 1);
                int end = authority + uri.getRawAuthority().length();
                return url.substring(0, authority).toLowerCase(Locale.ROOT)
                        + url.substring(authority, host)
                        + url.substring(host, end).toLowerCase(Locale.ROOT)
                        + url.substring(end);
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new IllegalArgumentException("OpenID must be an http or https URL, was " + url);
    }

    static boolean isHttp(URI uri) {
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        return http && uri.getHost() != null;
    }

    /** Whether UTF-8, and so percent-encoding, has bytes for all of a text: half of a surrogate pair has none. */
    static boolean canSay(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }
}
