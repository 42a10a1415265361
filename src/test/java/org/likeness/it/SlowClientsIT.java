package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients that begin a form and never end it do not slow down others. */
@Tag("slow")
class SlowClientsIT {
    private static final int CLIENTS = 500;
    private static final int LENGTH = 1000;

    @Test
    void othersAreServedWhileManySendSlowly() throws IOException {
        List<LoopbackSocket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                var client = new LoopbackSocket(Site.url(), "127.0.0." + (2 + i % 2));
                slow.add(client);
                client.beginForm("/login", LENGTH, "a");
            }
            for (String path : List.of("/", "/resources/likeness/logo.svg", "/avatar/0?d=identicon", "/login")) {
                assertThat(RawRequest.get(path).status()).as(path).isEqualTo(200);
            }
            assertThat(statuses(slow)).hasSize(CLIENTS).isSubsetOf(0, 408, 429).contains(408, 429);
        } finally {
            for (LoopbackSocket client : slow) {
                client.close();
            }
        }
    }

    /** The status of each answer, after sending bytes until there was one; 0 if the connection was closed without an answer. */
    private static List<Integer> statuses(List<LoopbackSocket> clients) {
        var statuses = new ArrayList<Integer>();
        for (LoopbackSocket client : clients) {
            statuses.add(status(client));
        }
        return statuses;
    }

    private static int status(LoopbackSocket client) {
        try {
            for (int sent = 1; sent < LENGTH - 1 && !client.isAnswered(); sent++) {
                client.send("a");
                ServerProcess.pause();
            }
            return client.status();
        } catch (IOException e) {
            return 0;
        }
    }
}
