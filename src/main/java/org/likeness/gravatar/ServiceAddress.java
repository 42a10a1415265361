package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the URLs of services: http or https with a host. */
final class ServiceAddress {
    private ServiceAddress() {}

    /**
     * Returns the URL of a service in ASCII.
     *
     * @throws IllegalArgumentException if it is not an http or https URL with a host, or has a query or a fragment
     */
    static URI service(URI base) {
        if (!isHttp(base)
                || !isEncodable(base.toString())
                || base.getRawQuery() != null
                || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "base must be an http or https address without a query or a fragment, was " + base);
        }
        return URI.create(base.toASCIIString());
    }

    /**
     * Returns the URL of a folder with its final slash.
     *
     * @throws IllegalArgumentException if it is not an http or https URL with a host, or has a query or a fragment
     */
    static URI folder(URI base) {
        String text = service(base).toString();
        return URI.create(text.endsWith("/") ? text : text + "/");
    }

    /** @throws IllegalArgumentException if this is not an http or https URL with a host */
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
            throw notOpenId(url, null);
        } catch (URISyntaxException e) {
            throw notOpenId(url, e);
        }
    }

    private static IllegalArgumentException notOpenId(String url, @Nullable Exception cause) {
        return new IllegalArgumentException("OpenID must be an http or https URL, was " + url, cause);
    }

    static boolean isHttp(URI uri) {
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        return http && uri.getHost() != null;
    }

    /** Converts a URL to ASCII: the host to its IDNA form, the rest percent-encoded. Empty if it is malformed. */
    static Optional<String> ascii(String text) {
        try {
            URI uri = new URI(text);
            return isEncodable(text)
                    ? Optional.of((uri.getHost() == null ? withAsciiHost(uri) : uri).toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI withAsciiHost(URI uri) throws URISyntaxException {
        String authority = uri.getRawAuthority();
        if (authority == null) {
            return uri;
        }
        int end = authority.lastIndexOf(':') < 0 ? authority.length() : authority.lastIndexOf(':');
        String host = IDN.toASCII(authority.substring(0, end), IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES);
        String text = uri.toString();
        int start = text.indexOf("//") + 2;
        return new URI(text.substring(0, start) + host + text.substring(start + end));
    }

    /** Whether a text can be encoded in UTF-8, and so percent-encoded: it has no lone surrogates. */
    static boolean isEncodable(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }
}
