package org.likeness.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Optional;
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
 * Downloads pictures from foreign servers: HTTPS and public addresses only, except for servers that the operator trusts. Gives up
 * when a limit is reached, whatever the server does. The result is untrusted.
 */
public final class Fetch {
    /** A download may hold its bytes twice, and a thread while the system resolves a name, which cannot be interrupted. */
    private static final int MAX_CONCURRENT = 16;

    private final Semaphore permits = new Semaphore(MAX_CONCURRENT);
    private final Limits limits;
    private final Set<String> trusted;
    private final HttpGet http;

    /**
     * Creates a client.
     *
     * @param trustedHosts servers that the operator trusts, as {@code host} or {@code host:port} (443 by default): their addresses
     *     need not be public
     * @throws IllegalArgumentException if one of them has another form
     */
    public Fetch(Limits limits, Set<String> trustedHosts) {
        this(limits, trustedHosts, PictureAddress.HTTPS, systemTls());
    }

    /** @param port the only port allowed for servers that are not trusted */
    Fetch(Limits limits, Set<String> trustedHosts, int port, SSLContext tls) {
        this.limits = limits;
        this.trusted = origins(trustedHosts);
        this.http = new HttpGet(limits, port, tls);
    }

    /**
     * Downloads from an untrusted address.
     *
     * @param address as a user typed it or another site sent it
     * @return at least one byte
     */
    public byte[] get(String address) throws FetchException {
        return get(PictureAddress.of(address), trusted);
    }

    /**
     * Downloads from a server that the operator has configured, which may use HTTP and need not be public. Redirects to other
     * servers are untrusted.
     *
     * @return at least one byte
     */
    public byte[] getFromTrusted(String address) throws FetchException {
        PictureAddress start = PictureAddress.ofOperator(address);
        return get(start, Set.of(start.origin()));
    }

    private byte[] get(PictureAddress start, Set<String> origins) throws FetchException {
        long end = System.nanoTime() + limits.time().toNanos();
        try (var sockets = new Sockets()) {
            if (!permits.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw tooSlow("no permit in time, of " + MAX_CONCURRENT);
            }
            var download = new FutureTask<>(() -> follow(start, origins, sockets));
            runInBackground(download);
            return download.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw tooSlow("at most " + limits.time());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooSlow("interrupted");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    /**
     * Follows redirects to the bytes. Ends early when the sockets are closed.
     *
     * @param origins of servers that need not be public
     */
    private byte[] follow(PictureAddress start, Set<String> origins, Sockets sockets) throws FetchException {
        PictureAddress address = start;
        try {
            for (int followed = 0; ; followed++) {
                Response response = http.send(address, origins.contains(address.origin()), sockets);
                Optional<String> redirect = response.redirect();
                if (redirect.isEmpty()) {
                    return response.body(limits.bytes());
                }
                if (followed == limits.redirects()) {
                    throw new FetchException(Reason.TOO_MANY_REDIRECTS, "at most " + limits.redirects());
                }
                address = address.redirectedTo(redirect.get());
            }
        } catch (IOException e) {
            throw new FetchException(reason(e), address + ": " + e, e);
        }
    }

    private static Reason reason(IOException cause) {
        if (cause instanceof NotPublicException) {
            return Reason.NOT_PUBLIC;
        }
        return cause instanceof SocketTimeoutException ? Reason.TOO_SLOW : Reason.UNREACHABLE;
    }

    /** Uses a new thread, which the caller can abandon and which inherits nothing of the caller's request. */
    private void runInBackground(FutureTask<byte[]> download) {
        Runnable work = () -> {
            try {
                download.run();
            } finally {
                permits.release();
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
                PictureAddress address = PictureAddress.of("https://" + host);
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
