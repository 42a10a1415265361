package org.likeness.attack;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.likeness.it.LoopbackSocket;

/** Another visitor, who requests one of some paths after the other during an attack, four times a second. */
final class Onlooker implements Runnable {
    private static final List<String> PAGES =
            List.of("/", "/resources/likeness/logo.svg", "/avatar/00000000000000000000000000000001?d=identicon");
    private static final int PAUSE = 250;
    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    private final URI site;
    private final List<String> paths;
    private final String expected;
    private final List<Double> milliseconds = new ArrayList<>();
    private int errors;
    private volatile boolean done;

    private Onlooker(URI site, List<String> paths, String expected) {
        this.site = site;
        this.paths = paths;
        this.expected = expected;
    }

    /** Looks at a page, a file and a drawn avatar. */
    static Onlooker ofPages(URI site) {
        return new Onlooker(site, PAGES, "HTTP/1.1 200 ");
    }

    /** Looks at avatars. An answer from another source than this one counts as an error. */
    static Onlooker ofPictures(URI site, List<String> paths, String source) {
        return new Onlooker(site, paths, "X-Avatar-Source: " + source);
    }

    @Override
    public void run() {
        for (int i = 0; !done; i++) {
            look(i);
            pause();
        }
    }

    /** Sends one request. */
    void look(int turn) {
        String path = paths.get(turn % paths.size());
        long start = System.nanoTime();
        try (var socket = new LoopbackSocket(site, "127.0.0.2")) {
            socket.get(path, "");
            if (!socket.answer().contains(expected)) {
                errors++;
            }
        } catch (IOException e) {
            errors++;
        }
        milliseconds.add((System.nanoTime() - start) / NANOS_OF_A_MILLISECOND);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() {
        done = true;
    }

    int errors() {
        return errors;
    }

    int requests() {
        return milliseconds.size();
    }

    double median() {
        var sorted = milliseconds.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    double slowest() {
        return milliseconds.isEmpty() ? Double.NaN : Collections.max(milliseconds);
    }
}
