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
 * The TCP sockets of one fetch, for another thread to close whatever they are in: connecting, the handshake of TLS, a header, a
 * body. None goes through a proxy, not even through one that the JVM is told of.
 */
final class Sockets implements DetachedSocketFactory, Closeable {
    private final List<Socket> open = new ArrayList<>();
    private boolean closed;

    @Override
    public synchronized Socket create(@Nullable Proxy proxy) throws IOException {
        if (closed) {
            throw new SocketException("no time left for another connection");
        }
        var socket = new Socket(Proxy.NO_PROXY);
        open.add(socket);
        return socket;
    }

    /** Closes all for good. */
    @Override
    public synchronized void close() {
        closed = true;
        open.forEach(Closer::closeQuietly); // there is nobody left to tell of a failure
    }
}
