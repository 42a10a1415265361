package org.likeness.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves the name of a server to the addresses that may be connected to. The client connects to these and resolves nothing
 * itself, so a name cannot mean one server when it is checked and another when it is used. A literal comes here, too.
 *
 * @param trusted whether the server may have addresses that are not public
 */
record Names(boolean trusted) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (trusted) {
            return all;
        }
        InetAddress[] open = Stream.of(all)
                .filter(address -> PublicAddress.is(address.getAddress()))
                .toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new NotPublicException(host + " has no public address: " + Arrays.toString(all));
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
