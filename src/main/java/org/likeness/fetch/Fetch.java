package org.likeness.fetch;

import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.likeness.fetch.FetchException.Reason;

/**
 * Gets what somebody says is a picture from another server. Asks servers of the public Internet only, by https, but for those
 * that the operator names, and gives up when a limit is reached, whatever the other side does. What comes is trusted in nothing.
 */
public final class Fetch {
    /** Each may hold its bytes twice, and a thread for as long as the system resolves a name, which nothing can end. */
    private static final int AT_ONCE = 16;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Limits limits;
    private final Set<String> trusted;
    private final Browser browser;

    /**
     * @param trustedHosts servers that the operator trusts, as {@code host} or {@code host:port}: they need not be public, and are
     *     asked on that port, 443 where none is named
     * @throws IllegalArgumentException when one of these is something else
     */
    public Fetch(Limits limits, Set<String> trustedHosts) {
        this(limits, trustedHosts, Address.HTTPS, systemTls());
    }

    /** @param port where servers are asked that the operator does not name */
    Fetch(Limits limits, Set<String> trustedHosts, int port, SSLContext tls) {
        this.limits = limits;
        this.trusted = origins(trustedHosts);
        this.browser = new Browser(limits, port, tls);
    }

    /**
     * Gets the bytes at an address.
     *
     * @param address as somebody typed it or another site sent it; trusted in nothing
     * @return at least one byte
     */
    public byte[] get(String address) throws FetchException {
        return get(Address.of(address), trusted);
    }

    /**
     * Gets the bytes at an address on a server that the operator names: by http or https, public or not. What that redirects to is
     * trusted no more than any other address, unless it is the same server.
     *
     * @return at least one byte
     */
    public byte[] getAsOperatorSays(String address) throws FetchException {
        Address start = Address.ofOperator(address);
        return get(start, Set.of(start.origin()));
    }

    private byte[] get(Address start, Set<String> origins) throws FetchException {
        long end = System.nanoTime() + limits.time().toNanos();
        try (var sockets = new Sockets()) {
            if (!places.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw tooSlow("no place in time among " + AT_ONCE);
            }
            var visit = new FutureTask<>(new Visit(browser, limits, origins, sockets, start));
            inBackground(visit);
            return visit.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw tooSlow("at most " + limits.time());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooSlow("somebody else could not wait");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    /** A thread of its own, because the caller must be able to leave; it sees nothing of the request that the caller works for. */
    private void inBackground(FutureTask<byte[]> visit) {
        Runnable work = () -> {
            try {
                visit.run();
            } finally {
                places.release();
            }
        };
        var thread = new Thread(null, work, "likeness-fetch", 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private static FetchException rethrown(@Nullable Throwable cause) {
        if (cause instanceof FetchException known) {
            return known;
        }
        throw new IllegalStateException(cause);
    }

    private static FetchException tooSlow(String detail) {
        return new FetchException(Reason.TOO_SLOW, detail);
    }

    private static Set<String> origins(Set<String> hosts) {
        var origins = new HashSet<String>();
        for (String host : hosts) {
            try {
                Address address = Address.of("https://" + host);
                if (!address.path().equals("/") || host.endsWith("/")) {
                    throw new IllegalArgumentException("trusted host must be host or host:port, was " + host);
                }
                origins.add(address.origin());
            } catch (FetchException e) {
                throw new IllegalArgumentException("trusted host must be host or host:port, was " + host, e);
            }
        }
        return Set.copyOf(origins);
    }

    private static SSLContext systemTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
