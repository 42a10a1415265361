package org.likeness.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The IP addresses that begin with the same bits.
 *
 * @param first of them, IPv4 or IPv6
 * @param bits how many of its bits count, 0 to 32 or 128
 */
record AddressBlock(InetAddress first, int bits) {

    /** @throws IllegalArgumentException when there are fewer bits in the address */
    AddressBlock {
        int most = first.getAddress().length * Byte.SIZE;
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("bits must be 0 to " + most + ", was " + bits);
        }
    }

    /** @param notation the first address as a literal, a slash and the number of bits, as in {@code 10.0.0.0/8} */
    static AddressBlock of(String notation) {
        int slash = notation.indexOf('/');
        try {
            InetAddress first = InetAddress.getByName(notation.substring(0, slash));
            return new AddressBlock(first, Integer.parseInt(notation.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("block must begin with a literal, was " + notation, e);
        }
    }

    /** @param address 4 or 16 bytes; of another length than this block, it is none of them */
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
