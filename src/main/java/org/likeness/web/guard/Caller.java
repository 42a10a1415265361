package org.likeness.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom a rate limit counts: a member, everybody behind one IP address, or everybody who tries passwords for one email or username.
 *
 * @param key unique for each caller
 */
public record Caller(String key) {
    private static final int NETWORK_BYTES = 8;

    /** A member, from any address. */
    public static Caller member(long account) {
        return new Caller("member " + account);
    }

    /**
     * Everybody who tries passwords for this email or username.
     *
     * @param login in the form in which it is compared
     */
    public static Caller stranger(String login) {
        return new Caller("stranger " + login);
    }

    /**
     * A browser in which the member with this email or username has signed in before.
     *
     * @param login in the form in which it is compared
     * @param secret of the browser
     */
    public static Caller browser(String secret, String login) {
        return new Caller("browser " + secret + " " + login);
    }

    /** Everybody behind the address of this request. Only the first 64 bits of an IPv6 address count: a network can choose the others. */
    public static Caller at(HttpServletRequest request) {
        return new Caller("address " + networkOf(request));
    }

    /** The network of the address of a request: an IPv4 address, or the first 64 bits of an IPv6 address in hex. */
    public static String networkOf(HttpServletRequest request) {
        return network(request.getRemoteAddr());
    }

    /** @param address as the server gives it; never looked up in the DNS */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes =
                    InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress(); // a colon rules out host names
            return bytes.length <= NETWORK_BYTES
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
