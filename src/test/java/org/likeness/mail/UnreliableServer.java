package org.likeness.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server that fails in the way that a test chooses. */
public final class UnreliableServer implements AutoCloseable {
    public enum Mood {
        ACCEPTS,
        REFUSES_SENDER,
        REFUSES_EVE_FOR_NOW,
        REFUSES_EVE_FOR_GOOD,
        REFUSES_AFTER_DATA,
        DROPS_BEFORE_DATA,
        DROPS_AFTER_DATA,
        HANGS
    }

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch dropped = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final SMTPServer server;
    private volatile Mood mood = Mood.ACCEPTS;

    private UnreliableServer(SMTPServer.Builder builder) {
        this.server = builder.bindAddress(InetAddress.getLoopbackAddress())
                .port(0)
                .messageHandlerFactory(context -> new Handler())
                .build();
        server.start();
    }

    /** A server without TLS. */
    static UnreliableServer inPlainText() {
        return new UnreliableServer(new SMTPServer.Builder());
    }

    /** A server that accepts messages only after STARTTLS and authentication. */
    public static UnreliableServer withStartTls(SSLContext tls, String user, String password) {
        var login = new EasyAuthenticationHandlerFactory((name, typed, context) -> {
            if (!name.equals(user) || !typed.equals(password)) {
                throw new LoginFailedException();
            }
        });
        return new UnreliableServer(new SMTPServer.Builder()
                .startTlsSocketFactory(tls)
                .enableTLS()
                .requireTLS()
                .authenticationHandlerFactory(login)
                .requireAuth());
    }

    public int port() {
        return server.getPortAllocated();
    }

    public void become(Mood next) {
        mood = next;
    }

    /** The recipients of the messages that it has received, in their order. */
    public List<String> received() {
        return received;
    }

    /** How many messages have not been answered so far. */
    public int hanging() {
        return hanging.get();
    }

    /** Ends the connections that wait for an answer. */
    public void dropHanging() {
        dropped.countDown();
    }

    @Override
    public void close() {
        dropHanging();
        server.stop();
    }

    private final class Handler implements MessageHandler {
        private String recipient = "";

        @Override
        public void from(String from) throws RejectException {
            if (mood == Mood.REFUSES_SENDER) {
                throw new RejectException(451, "Try again later");
            }
        }

        @Override
        public void recipient(String address) throws RejectException {
            recipient = address;
            if (mood == Mood.DROPS_BEFORE_DATA) {
                throw new DropConnectionException(421, "Going down");
            }
            if (address.startsWith("eve@") && mood == Mood.REFUSES_EVE_FOR_NOW) {
                throw new RejectException(450, "Greylisted");
            }
            if (address.startsWith("eve@") && mood == Mood.REFUSES_EVE_FOR_GOOD) {
                throw new RejectException(550, "No such mailbox");
            }
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            data.readAllBytes();
            if (mood == Mood.HANGS) {
                hang();
            }
            if (mood == Mood.REFUSES_AFTER_DATA) {
                throw new RejectException(452, "Disk full");
            }
            received.add(recipient);
            if (mood == Mood.DROPS_AFTER_DATA) {
                throw new DropConnectionException(421, "Power failure");
            }
            return "Thanks";
        }

        @Override
        public void done() {}

        private void hang() throws IOException {
            hanging.incrementAndGet();
            try {
                dropped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("closed");
        }
    }
}
