package org.likeness.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who does something, as far as they can be told from others: a member, or everybody behind one address.
 *
 * @param key a text that is another one for every other caller
 */
public record Caller(String key) {
    private static final int NETWORK_BYTES = 8;

    /** A member, whatever address they come from. */
    public static Caller member(long account) {
        return new Caller("member " + account);
    }

    /** Whoever comes from the address of this request. Of an IPv6 address the first 64 bits count: the others are the caller's to choose. */
    public static Caller at(HttpServletRequest request) {
        return new Caller("address " + network(request.getRemoteAddr()));
    }

    /** @param address as the server writes it; only what has a colon is looked at, and never looked up */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes =
                    InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress(); // no host has a colon
            return bytes.length <= NETWORK_BYTES
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
