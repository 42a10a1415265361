package org.likeness.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/**
 * The TCP sockets of one download. Another thread can close them at any time: while they connect, in the TLS handshake, or while
 * they read. They never use a proxy, not even one that is configured for the JVM.
 */
final class Sockets implements DetachedSocketFactory, Closeable {
    private final List<Socket> open = new ArrayList<>();
    private boolean closed;

    @Override
    public synchronized Socket create(@Nullable Proxy proxy) throws IOException {
        if (closed) {
            throw new SocketException("download has ended");
        }
        var socket = new Socket(Proxy.NO_PROXY);
        open.add(socket);
        return socket;
    }

    /** Closes all sockets and allows no new ones. */
    @Override
    public synchronized void close() {
        closed = true;
        open.forEach(Closer::closeQuietly); // the download has ended, so failures do not matter
    }
}
