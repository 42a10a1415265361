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
 * Where a picture may be: https, a host, a port, a path; http only where the operator names the server. It has no user and no
 * fragment. Whether its host is public shows only when the name is resolved.
 *
 * @param secure whether it is by https
 * @param host in lower-case ASCII: a name without a final dot, four decimal numbers, or an IPv6 literal without brackets
 * @param port 1 to 65535
 * @param path with the query, percent-encoded, begins with a slash
 */
record Address(boolean secure, String host, int port, String path) {
    static final int HTTPS = 443;

    private static final int HTTP = 80;

    private static final int LONGEST = 2_000;
    private static final int LONGEST_HOST = 253;

    private static final Pattern AUTHORITY = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([^\\[\\]@:]+))(?::(\\d{0,5}))?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");

    /** What some libraries read as an IPv4 address: octal, hexadecimal, or with fewer than four numbers. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    /**
     * Reads an address.
     *
     * @param text as it came; trusted in nothing
     */
    static Address of(String text) throws FetchException {
        return of(uri(text), false);
    }

    /** Reads an address on a server that the operator names, by http or https. */
    static Address ofOperator(String text) throws FetchException {
        return of(uri(text), true);
    }

    /**
     * Where a redirect from here leads to: https, or the same server.
     *
     * @param location as the server sent it, may be relative; trusted in nothing
     */
    Address redirectedTo(String location) throws FetchException {
        URI here = URI.create(toString());
        URI reference = uri(location.startsWith("//") ? here.getScheme() + ":" + location : location);
        Address target = of(reference.isAbsolute() ? reference : URIUtils.resolve(here, reference), !secure);
        if (!target.secure && !target.origin().equals(origin())) {
            throw new FetchException(Reason.NOT_HTTPS, "http, and another server");
        }
        return target;
    }

    /** Scheme, host and port: which server it is on. */
    String origin() {
        return (secure ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    @Override
    public String toString() {
        return origin() + path;
    }

    private static URI uri(String text) throws FetchException {
        if (text.length() > LONGEST) {
            throw notAnAddress("at most " + LONGEST + " characters, was " + text.length());
        }
        if (!UTF_8.newEncoder().canEncode(text)) {
            throw notAnAddress("half a character");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) { // its message repeats the text, which may hold anything
            throw notAnAddress(e.getReason() + " at character " + e.getIndex());
        }
    }

    private static Address of(URI uri, boolean httpToo) throws FetchException {
        if (!uri.isAbsolute()) {
            throw notAnAddress("no scheme");
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !(httpToo && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new FetchException(Reason.NOT_HTTPS, "scheme is " + uri.getScheme());
        }
        String authority = uri.getRawAuthority();
        Matcher parts = AUTHORITY.matcher(authority == null ? "" : authority);
        if (!parts.matches()) {
            throw notAnAddress("no host, or more than a host and a port");
        }
        String literal = parts.group(1);
        String host = literal == null ? name(parts.group(2)) : literal.toLowerCase(Locale.ROOT);
        return new Address(secure, host, port(parts.group(3), secure ? HTTPS : HTTP), path(uri));
    }

    private static String name(String text) throws FetchException {
        String name;
        try {
            name = IDN.toASCII(text).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw notAnAddress("host is no name");
        }
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (name.length() > LONGEST_HOST || !NAME.matcher(name).matches()) {
            throw notAnAddress("host is no name");
        }
        if (ENDS_IN_A_NUMBER.matcher(name).matches() && !IPV4.matcher(name).matches()) {
            throw notAnAddress("host is no IPv4 address of four decimal numbers: " + name);
        }
        return name;
    }

    private static int port(@Nullable String digits, int usual) throws FetchException {
        if (digits == null || digits.isEmpty()) {
            return usual;
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
