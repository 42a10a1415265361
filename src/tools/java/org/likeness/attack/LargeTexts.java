package org.likeness.attack;

import java.io.IOException;
import java.net.URI;
import org.likeness.it.LoopbackSocket;

/** A client without cookies sends forms and headers with as much text as is accepted, again and again, for two minutes at most. */
final class LargeTexts implements Attack {
    private static final int TIMES = 1500;
    private static final long NANOS = 120_000_000_000L;

    @Override
    public String run(URI site) {
        long end = System.nanoTime() + NANOS;
        String million =
                "login=login&jakarta.faces.ViewState=stateless&login:password=&login:email=" + "a".repeat(1_000_000);
        String largest = million.substring(0, 16_000);
        String header = "X-Text: " + "a".repeat(7000) + "\r\n";
        String typed = "profile=profile&profile:bio=" + "a".repeat(16_000);
        int done = 0;
        for (int i = 0; i < TIMES && System.nanoTime() < end; i++) {
            post("/login", i % 10 == 0 ? million : largest, site);
            post("/profile", typed, site);
            get("/profile", header, site);
            done++;
        }
        return done + " times three large texts";
    }

    private static void post(String path, String form, URI site) {
        try (var socket = new LoopbackSocket(site)) {
            socket.beginForm(path, form.length(), form);
            socket.status();
        } catch (IOException e) {
            return; // refused, or the server has ended: the table shows what others saw
        }
    }

    private static void get(String path, String header, URI site) {
        try (var socket = new LoopbackSocket(site)) {
            socket.get(path, header);
            socket.status();
        } catch (IOException e) {
            return;
        }
    }
}
