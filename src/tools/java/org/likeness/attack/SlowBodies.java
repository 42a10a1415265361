package org.likeness.attack;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.likeness.it.LoopbackSocket;

/** 2,000 clients at 200 addresses begin a form and send a byte of it every 3 seconds, for half a minute. Clients that are refused come back. */
final class SlowBodies implements Attack {
    private static final int CLIENTS = 2000;
    private static final int ADDRESSES = 200;
    private static final int ROUNDS = 10;
    private static final int SECONDS = 3;

    @Override
    public String run(URI site) throws Exception {
        List<LoopbackSocket> clients = new ArrayList<>();
        int connections = 0;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                clients.removeIf(client -> !goesOn(client));
                for (int missing = CLIENTS - clients.size(); missing > 0; missing--) {
                    clients.add(begin(site, "127.0.1." + (connections++ % ADDRESSES + 1)));
                }
                TimeUnit.SECONDS.sleep(SECONDS);
            }
            return CLIENTS + " slow clients, " + connections + " connections";
        } finally {
            for (LoopbackSocket client : clients) {
                client.close();
            }
        }
    }

    private static LoopbackSocket begin(URI site, String from) throws IOException {
        var client = new LoopbackSocket(site, from);
        try {
            client.beginForm("/login", 1000, "a");
        } catch (IOException e) {
            client.close(); // refused at once; comes back with the next round
        }
        return client;
    }

    private static boolean goesOn(LoopbackSocket client) {
        try {
            client.send("a");
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
