package org.likeness.attack;

import static org.likeness.bench.Report.number;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.likeness.bench.Heap;
import org.likeness.bench.Report;
import org.likeness.it.LikenessServer;

/** Measures what each attack does to other visitors, on a server that this program starts. */
public final class Attacks {
    private static final int WARM_UP = 30;

    private Attacks() {}

    /** The kind of server and its heap are the system properties {@code likeness.server} and {@code server.heap}. */
    public static void main(String[] arguments) throws Exception {
        String kind = System.getProperty("likeness.server");
        String heap = System.getProperty("server.heap");
        var report = new Report(
                List.of("a heap of " + heap + " MiB"),
                "attack",
                "server",
                "requests of others",
                "median ms",
                "max ms",
                "errors, wrong pictures",
                "heap after, MiB");
        for (Attack attack : List.of(new LargeTexts(), new SlowBodies(), new RandomHashes())) {
            try (attack;
                    var server = LikenessServer.named("attack")) {
                server.start(attack.settings().toArray(String[]::new));
                warmUp(server.url());
                var onlooker = attack.onlooker(server.url());
                var thread = new Thread(onlooker, "onlooker");
                thread.start();
                String done = attack.run(server.url());
                onlooker.end();
                thread.join();
                report.addRow(
                        done,
                        kind,
                        Integer.toString(onlooker.requests()),
                        number(0, onlooker.median()),
                        number(0, onlooker.slowest()),
                        Integer.toString(onlooker.errors()),
                        number(0, heapAfter()));
            }
        }
        Path folder = Files.createDirectories(Path.of("target/attack"));
        report.write(folder.resolve(kind + ".md"));
    }

    /** The first answers of a server are slow. */
    private static void warmUp(URI site) {
        var onlooker = Onlooker.ofPages(site);
        for (int i = 0; i < WARM_UP; i++) {
            onlooker.look(i);
        }
    }

    /** NaN if the server has ended. */
    private static double heapAfter() {
        try {
            return Heap.ofTheServer().used();
        } catch (IOException | RuntimeException e) {
            return Double.NaN;
        }
    }
}
