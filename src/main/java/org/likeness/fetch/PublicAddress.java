package org.likeness.fetch;

import java.util.List;
import java.util.stream.Stream;

/**
 * What makes an IP address one of the public Internet, by its numeric bytes: no registry sets it aside for a purpose of its own. In
 * doubt an address is not public, so a few blocks of the registries are taken as a whole.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IANA IPv4 Special-Purpose Address Registry</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry/">IANA IPv6 Special-Purpose Address Registry</a>
 * @see <a href="https://www.iana.org/assignments/ipv6-address-space/">Internet Protocol Version 6 Address Space</a>
 */
final class PublicAddress {
    private static final List<AddressBlock> SPECIAL_IPV4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // behind a provider's translation
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, and the metadata of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays to 6to4
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    /** All that is given out; what lies outside is local, multicast, mapped, translated or nobody's. */
    private static final AddressBlock GLOBAL_IPV6 = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> SPECIAL_IPV6 = blocks(
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which holds an IPv4 address
            "3fff::/20"); // documentation

    private PublicAddress() {}

    /** @param address 4 or 16 bytes */
    static boolean is(byte[] address) {
        if (address.length == 4) {
            return isOutside(SPECIAL_IPV4, address);
        }
        return GLOBAL_IPV6.contains(address) && isOutside(SPECIAL_IPV6, address);
    }

    private static boolean isOutside(List<AddressBlock> blocks, byte[] address) {
        return blocks.stream().noneMatch(block -> block.contains(address));
    }

    private static List<AddressBlock> blocks(String... notations) {
        return Stream.of(notations).map(AddressBlock::of).toList();
    }
}
