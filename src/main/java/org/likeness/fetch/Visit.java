package org.likeness.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.likeness.fetch.FetchException.Reason;

/** One fetch: from an address over its redirects to the bytes. */
final class Visit implements Callable<byte[]> {
    private final Browser browser;
    private final Limits limits;
    private final Set<String> trusted;
    private final Sockets sockets;
    private Address address;

    /**
     * @param trusted the origins of servers that need not be public
     * @param sockets taken for every connection; the visit ends when they are closed
     */
    Visit(Browser browser, Limits limits, Set<String> trusted, Sockets sockets, Address start) {
        this.browser = browser;
        this.limits = limits;
        this.trusted = trusted;
        this.sockets = sockets;
        this.address = start;
    }

    @Override
    public byte[] call() throws FetchException {
        try {
            for (int followed = 0; ; followed++) {
                Answer answer = browser.ask(address, trusted.contains(address.origin()), sockets);
                Optional<String> redirect = answer.redirect();
                if (redirect.isEmpty()) {
                    return answer.body(limits.bytes());
                }
                if (followed == limits.redirects()) {
                    throw new FetchException(Reason.TOO_MANY_REDIRECTS, "at most " + limits.redirects());
                }
                address = address.redirectedTo(redirect.get());
            }
        } catch (NotPublicException e) {
            throw because(Reason.NOT_PUBLIC, e);
        } catch (SocketTimeoutException e) {
            throw because(Reason.TOO_SLOW, e);
        } catch (IOException e) {
            throw because(Reason.UNREACHABLE, e);
        }
    }

    private FetchException because(Reason reason, IOException cause) {
        return new FetchException(reason, address + ": " + cause, cause);
    }
}
