package org.likeness.bench;

import static org.likeness.bench.Report.number;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.likeness.it.LikenessServer;

/** Measures the memory after requests for a million unknown hashes, and the time to find one of a million members. */
public final class HashBench {
    private static final Path FOLDER = Path.of("target/bench");
    private static final Path SCRIPT = Path.of("src/tools/bench/hashes.lua");
    private static final int STRANGERS = 1_000_000;
    private static final int SECONDS = 60;

    private HashBench() {}

    public static void main(String[] arguments) throws Exception {
        LookUps.measure(FOLDER);
        var gravatar = gravatarWithoutPictures();
        try (var server = LikenessServer.named("hashes")) {
            server.start(
                    "-Dlikeness.remote=proxy",
                    "-Dlikeness.gravatar.base-url=http://127.0.0.1:"
                            + gravatar.getAddress().getPort() + "/avatar/");
            measure(server.url());
        } finally {
            gravatar.stop(0);
        }
    }

    /** Sends a million requests, after a second of warm-up. */
    private static void measure(URI site) throws IOException {
        var report = new Report(
                List.of(), "run", "strangers so far", "requests/s", "p99 ms", "heap MiB", "more than before");
        var heap = Heap.ofTheServer();
        double before = Double.NaN;
        long strangers = 0;
        for (int run = 0; strangers < STRANGERS; run++) {
            var asked = Wrk.run(site, run == 0 ? 1 : SECONDS, SCRIPT, run);
            strangers += asked.requests();
            double used = heap.used();
            before = run == 0 ? used : before;
            report.addRow(
                    Integer.toString(run),
                    Long.toString(strangers),
                    number(0, asked.perSecond()),
                    number(1, asked.slowest()),
                    number(1, used),
                    number(1, used - before));
        }
        report.write(FOLDER.resolve("hashes.md"));
    }

    /** A Gravatar that has no picture for any hash. */
    private static HttpServer gravatarWithoutPictures() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/avatar/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
