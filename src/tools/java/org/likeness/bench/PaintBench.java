package org.likeness.bench;

import static org.likeness.bench.Report.number;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.likeness.Terminal;
import org.likeness.it.Chromium;
import org.likeness.it.LikenessServer;

/**
 * When a visitor with a slow phone and a slow connection sees the largest part of a page, and how much of the page moves after that: in
 * Chromium, slowed down four times, at 1.6 Mbit/s and 150 ms, with an empty cache each time.
 */
public final class PaintBench {
    private static final Path FOLDER = Path.of("target/bench");
    private static final int CPU_SLOWDOWN = 4;
    private static final int LATENCY_MILLIS = 150;
    private static final int BYTES_PER_SECOND = 1_600_000 / 8;
    private static final int QUIET_MILLIS = 1_500;

    private static final List<String> PAGES =
            List.of("/", "/posts/" + Discussion.MEASURED, "/people", "/register", "/gallery");

    private static final String OBSERVE = """
            window.shift = 0;
            window.paint = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => { window.paint = entry.startTime; }))
                .observe({type: 'largest-contentful-paint', buffered: true});
            new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shift += entry.value; }))
                .observe({type: 'layout-shift', buffered: true});
            """;

    private static final String TRANSFERRED = """
            () => [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
                .reduce((sum, entry) => [sum[0] + 1, sum[1] + entry.transferSize], [0, 0]).join()
            """;

    private PaintBench() {}

    /** Takes {@code --rounds=N}. */
    public static void main(String[] arguments) throws Exception {
        int rounds = 5;
        for (String argument : arguments) {
            if (argument.startsWith("--rounds=")) {
                rounds = Integer.parseInt(argument.substring(argument.indexOf('=') + 1));
            }
        }
        try (var server = LikenessServer.named("paint")) {
            new Discussion().write(server);
            server.start();
            var report = new Report(
                    List.of(), "to", "page", "requests", "KB", "largest contentful paint ms", "layout shift");
            for (String page : PAGES) {
                addRow(server.url(), page, rounds, report);
                Terminal.remark(page);
            }
            report.write(FOLDER.resolve("paint.md"));
        }
    }

    private static void addRow(URI site, String path, int rounds, Report report) {
        double[] paints = new double[rounds];
        double shift = 0;
        String[] transferred = {};
        visit(site, path, page -> {}); // so that the server has compiled it
        for (int round = 0; round < rounds; round++) {
            var seen = new Object[3];
            visit(site, path, page -> {
                seen[0] = page.evaluate("() => window.paint");
                seen[1] = page.evaluate("() => window.shift");
                seen[2] = page.evaluate(TRANSFERRED);
            });
            paints[round] = ((Number) seen[0]).doubleValue();
            shift = Math.max(shift, ((Number) seen[1]).doubleValue());
            transferred = seen[2].toString().split(",");
        }
        Arrays.sort(paints);
        report.addRow(
                path,
                transferred[0],
                number(1, Double.parseDouble(transferred[1]) / 1000),
                number(0, paints[0]) + " / " + number(0, paints[rounds / 2]) + " / " + number(0, paints[rounds - 1]),
                number(3, shift));
    }

    private static void visit(URI site, String path, Consumer<Page> look) {
        try (var visitor = Chromium.person(site, new Browser.NewContextOptions().setViewportSize(390, 844))) {
            visitor.addInitScript(OBSERVE);
            var page = visitor.newPage();
            var session = visitor.newCDPSession(page);
            var slow = new JsonObject();
            slow.addProperty("rate", CPU_SLOWDOWN);
            session.send("Emulation.setCPUThrottlingRate", slow);
            var line = new JsonObject();
            line.addProperty("offline", false);
            line.addProperty("latency", LATENCY_MILLIS);
            line.addProperty("downloadThroughput", BYTES_PER_SECOND);
            line.addProperty("uploadThroughput", BYTES_PER_SECOND);
            session.send("Network.enable");
            session.send("Network.emulateNetworkConditions", line);
            page.navigate(path);
            page.waitForTimeout(QUIET_MILLIS);
            look.accept(page);
        }
    }
}
