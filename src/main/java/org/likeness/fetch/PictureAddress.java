package org.likeness.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.URIUtils;
import org.jspecify.annotations.Nullable;
import org.likeness.fetch.FetchException.Reason;

/**
 * The URL of a picture: scheme, host, port and path, without user info and fragment. HTTP is allowed only for servers that the
 * operator has configured. Whether the host is public is checked when its name is resolved.
 *
 * @param secure whether the scheme is https
 * @param host in lower-case ASCII: a name without a final dot, four decimal numbers, or an IPv6 literal without brackets
 * @param port 1 to 65535
 * @param path with the query, percent-encoded, with a leading slash
 */
record PictureAddress(boolean secure, String host, int port, String path) {
    static final int HTTPS = 443;

    private static final int HTTP = 80;

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_HOST = 253;

    private static final Pattern AUTHORITY = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([^\\[\\]@:]+))(?::(\\d{0,5}))?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");

    /** Notations that some libraries accept as an IPv4 address: octal, hexadecimal, or fewer than four numbers. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    /**
     * Reads a URL.
     *
     * @param text untrusted text
     */
    static PictureAddress of(String text) throws FetchException {
        return of(uri(text), false);
    }

    /** Reads a URL with http or https, on a server that the operator has configured. */
    static PictureAddress ofOperator(String text) throws FetchException {
        return of(uri(text), true);
    }

    /**
     * Resolves a redirect from here, which must lead to https or the same server.
     *
     * @param location from the server, may be relative; untrusted
     */
    PictureAddress redirectedTo(String location) throws FetchException {
        URI here = URI.create(toString());
        URI reference = uri(location.startsWith("//") ? here.getScheme() + ":" + location : location);
        PictureAddress target = of(reference.isAbsolute() ? reference : URIUtils.resolve(here, reference), !secure);
        if (!target.secure && !target.origin().equals(origin())) {
            throw new FetchException(Reason.NOT_HTTPS, "redirect to http on another server");
        }
        return target;
    }

    /** Scheme, host and port. */
    String origin() {
        return (secure ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    @Override
    public String toString() {
        return origin() + path;
    }

    private static URI uri(String text) throws FetchException {
        if (text.length() > MAX_LENGTH) {
            throw notAnAddress("at most " + MAX_LENGTH + " characters, was " + text.length());
        }
        if (!UTF_8.newEncoder().canEncode(text)) {
            throw notAnAddress("lone surrogate");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) { // its message repeats the text, which may contain anything
            throw notAnAddress(e.getReason() + " at character " + e.getIndex());
        }
    }

    private static PictureAddress of(URI uri, boolean allowHttp) throws FetchException {
        if (!uri.isAbsolute()) {
            throw notAnAddress("no scheme");
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !(allowHttp && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new FetchException(Reason.NOT_HTTPS, "scheme is " + uri.getScheme());
        }
        String authority = uri.getRawAuthority();
        Matcher parts = AUTHORITY.matcher(authority == null ? "" : authority);
        if (!parts.matches()) {
            throw notAnAddress("no host, or more than a host and a port");
        }
        String literal = parts.group(1);
        String host = literal == null ? name(parts.group(2)) : literal.toLowerCase(Locale.ROOT);
        return new PictureAddress(secure, host, port(parts.group(3), secure ? HTTPS : HTTP), path(uri));
    }

    private static String name(String text) throws FetchException {
        String name;
        try {
            name = IDN.toASCII(text).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw notAnAddress("host is not a domain name");
        }
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (name.length() > MAX_HOST || !NAME.matcher(name).matches()) {
            throw notAnAddress("host is not a domain name");
        }
        if (ENDS_IN_A_NUMBER.matcher(name).matches() && !IPV4.matcher(name).matches()) {
            throw notAnAddress("host is not an IPv4 address of four decimal numbers: " + name);
        }
        return name;
    }

    private static int port(@Nullable String digits, int defaultPort) throws FetchException {
        if (digits == null || digits.isEmpty()) {
            return defaultPort;
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw notAnAddress("port must be 1 to 65535, was " + port);
        }
        return port;
    }

    private static String path(URI uri) {
        URI ascii = URI.create(uri.toASCIIString());
        String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    private static FetchException notAnAddress(String detail) {
        return new FetchException(Reason.NOT_AN_ADDRESS, detail);
    }
}
