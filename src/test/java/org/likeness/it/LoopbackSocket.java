package org.likeness.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;

/** A connection to a server on this machine, and to no other. */
public final class LoopbackSocket implements AutoCloseable {
    private static final int PATIENCE = 60_000;
    private static final int CLOSED = -1;
    private static final int NOTHING_YET = -2;

    private final Socket socket = new Socket();
    private final PushbackInputStream in;
    private final String host;

    /** @throws IllegalArgumentException if the site is on another machine */
    public LoopbackSocket(URI site) throws IOException {
        this(site, "127.0.0.1");
    }

    /** @param from the address of the client, {@code 127.0.0.1} to {@code 127.255.255.254} */
    public LoopbackSocket(URI site, String from) throws IOException {
        var address = InetAddress.getByName(site.getHost());
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException("only a server on this machine is attacked, not " + site);
        }
        host = site.getAuthority();
        socket.setSoTimeout(PATIENCE);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(address, site.getPort()), PATIENCE);
        in = new PushbackInputStream(socket.getInputStream());
    }

    /** Sends the beginning of a form whose rest may come later. */
    public void beginForm(String path, int length, String body) throws IOException {
        send("POST " + path + " HTTP/1.1\r\nHost: " + host
                + "\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + length
                + "\r\n\r\n" + body);
    }

    public void get(String path, String headers) throws IOException {
        send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + headers + "\r\n");
    }

    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    /** Reads the whole answer and returns its status. */
    public int status() throws IOException {
        return Integer.parseInt(answer().substring(9, 12));
    }

    /** The whole answer, from its status line to its end. */
    public String answer() throws IOException {
        String answer = new String(in.readAllBytes(), ISO_8859_1);
        if (!answer.startsWith("HTTP/1.1 ")) {
            throw new IOException("no answer");
        }
        return answer;
    }

    /** Whether there is an answer, or the connection was closed. */
    public boolean isAnswered() throws IOException {
        return first() != NOTHING_YET;
    }

    /** Whether the connection was closed or reset before a byte of an answer came. */
    public boolean isClosedWithoutAnswer() throws IOException {
        return first() == CLOSED;
    }

    /** The first byte of what can be read now, which stays there to be read. */
    private int first() throws IOException {
        socket.setSoTimeout(1);
        try {
            int first = in.read();
            if (first != CLOSED) {
                in.unread(first);
            }
            return first;
        } catch (SocketTimeoutException e) {
            return NOTHING_YET;
        } catch (SocketException e) {
            return CLOSED; // it was reset
        } finally {
            socket.setSoTimeout(PATIENCE);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
