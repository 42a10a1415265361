package org.likeness.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves the name of a server to addresses that we may connect to. The HTTP client connects to these and resolves nothing itself,
 * so a name cannot mean one server when it is checked and another when it is used. Address literals are resolved here, too.
 *
 * <p>An address is public if no registry reserves it for a special purpose. In doubt it is not: some blocks of the registries are
 * excluded as a whole.
 *
 * @param trusted whether the server may have addresses that are not public
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IANA IPv4 Special-Purpose Address Registry</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry/">IANA IPv6 Special-Purpose Address Registry</a>
 * @see <a href="https://www.iana.org/assignments/ipv6-address-space/">Internet Protocol Version 6 Address Space</a>
 */
record PublicAddresses(boolean trusted) implements DnsResolver {
    private static final List<Block> SPECIAL_IPV4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, and the metadata services of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    /** All global unicast addresses; the rest is local, multicast, IPv4-mapped, translated or unassigned. */
    private static final Block GLOBAL_IPV6 = Block.of("2000::/3");

    private static final List<Block> SPECIAL_IPV6 = blocks(
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which contains an IPv4 address
            "3fff::/20"); // documentation

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (trusted) {
            return all;
        }
        InetAddress[] allowed =
                Stream.of(all).filter(address -> isPublic(address.getAddress())).toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            throw new NotPublicException(host + " has no public address: " + Arrays.toString(all));
        }
        return allowed;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** @param address 4 or 16 bytes */
    static boolean isPublic(byte[] address) {
        boolean isIpv4 = address.length == 4;
        List<Block> special = isIpv4 ? SPECIAL_IPV4 : SPECIAL_IPV6;
        return (isIpv4 || GLOBAL_IPV6.contains(address))
                && special.stream().noneMatch(block -> block.contains(address));
    }

    private static List<Block> blocks(String... notations) {
        return Stream.of(notations).map(Block::of).toList();
    }

    /**
     * The IP addresses with the same prefix.
     *
     * @param first the first of them, IPv4 or IPv6
     * @param bits the length of the prefix, 0 to 32 or 128
     */
    record Block(InetAddress first, int bits) {

        /** @throws IllegalArgumentException if the prefix is longer than an address */
        Block {
            int max = first.getAddress().length * Byte.SIZE;
            if (bits < 0 || bits > max) {
                throw new IllegalArgumentException("bits must be 0 to " + max + ", was " + bits);
            }
        }

        /** @param notation in CIDR notation, for example {@code 10.0.0.0/8} */
        static Block of(String notation) {
            int slash = notation.indexOf('/');
            try {
                InetAddress first = InetAddress.getByName(notation.substring(0, slash));
                return new Block(first, Integer.parseInt(notation.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("block must begin with an address literal, was " + notation, e);
            }
        }

        /** @param address 4 or 16 bytes; never contained if it is of the other IP version */
        boolean contains(byte[] address) {
            byte[] start = first.getAddress();
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
