package org.likeness.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.likeness.bench.Report.number;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.likeness.Terminal;
import org.likeness.it.LikenessServer;
import org.likeness.it.Visitor;

/**
 * The page of a post with 50 comments by 50 members: on WildFly and H2, for visitors without a session and for a member, and, in turns, on
 * Flask and SQLite.
 */
public final class PageBench {
    private static final Path FOLDER = Path.of("target/bench");
    private static final String PAGE = "/posts/" + Discussion.MEASURED;
    private static final int SECONDS = 10;
    private static final int WARM_UP_SECONDS = 5;

    /** After so many pages the JVM has compiled what is hot. */
    private static final int WARM_UP_PAGES = 30_000;

    private static final int WARM_UP_RUNS = 40;

    private final int rounds;
    private final HttpClient client = HttpClient.newHttpClient();

    private PageBench(int rounds) {
        this.rounds = rounds;
    }

    /** Takes {@code --rounds=N}. */
    public static void main(String[] arguments) throws Exception {
        int rounds = 5;
        for (String argument : arguments) {
            if (argument.startsWith("--rounds=")) {
                rounds = Integer.parseInt(argument.substring(argument.indexOf('=') + 1));
            }
        }
        new PageBench(rounds).measure(System.getProperty("python", ""));
    }

    private void measure(String python) throws Exception {
        var discussion = new Discussion();
        try (var server = LikenessServer.named("page")) {
            discussion.write(server);
            server.start();
            var ours = new Competitor("Likeness", URI.create(server.url() + PAGE));
            var member = new Competitor(
                    "Likeness, signed in",
                    ours.address(),
                    new Visitor(server.url()).registered().cookieHeader());
            warmUp(ours);
            warmUp(member);
            if (python.isEmpty()) {
                compare(List.of(ours, member), List.of());
                return;
            }
            Path file = FOLDER.resolve("comments.sqlite").toAbsolutePath();
            fill(python, file, discussion.json());
            try (var peer = new Gunicorn(python, "comments:app", Map.of("DATABASE", file.toString()))) {
                var theirs = new Competitor("Flask, SQLAlchemy", URI.create(peer.url() + PAGE));
                Wrk.run(theirs.address(), WARM_UP_SECONDS);
                compare(List.of(ours, member, theirs), List.of(peer.title()));
            }
        }
    }

    /** Asks for the page until the JVM has seen it often enough, or until that takes too long. */
    private static void warmUp(Competitor page) throws IOException {
        double answered = 0;
        for (int run = 0; answered < WARM_UP_PAGES && run < WARM_UP_RUNS; run++) {
            answered += Wrk.run(page.address(), page.cookies(), WARM_UP_SECONDS).perSecond() * WARM_UP_SECONDS;
        }
    }

    private static void fill(String python, Path file, JsonObject rows) throws IOException, InterruptedException {
        Files.deleteIfExists(file);
        var builder = new ProcessBuilder(python, "src/tools/bench/comments.py");
        builder.environment().put("DATABASE", file.toString());
        var process = builder.redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var input = process.getOutputStream()) {
            input.write(rows.toString().getBytes(UTF_8));
        }
        if (process.waitFor() != 0) {
            throw new IOException("the peer's database was not made");
        }
    }

    private void compare(List<Competitor> competitors, List<String> peers) throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            for (Competitor competitor : competitors) {
                competitor.run(SECONDS);
            }
            Terminal.remark("round " + round + " of " + rounds);
        }
        var report = new Report(
                peers, "to", "page", "bytes", "comments", "requests/s", "p50 ms", "p99 ms", "Likeness is faster by");
        for (Competitor competitor : competitors) {
            String body = client.send(
                            HttpRequest.newBuilder(competitor.address()).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            report.addRow(
                    competitor.name(),
                    PAGE,
                    Integer.toString(body.getBytes(UTF_8).length),
                    Integer.toString(body.split(" id=\"comment-", -1).length - 1),
                    competitor.spread(0, Wrk::perSecond),
                    competitor.spread(1, Wrk::median),
                    competitor.spread(1, Wrk::slowest),
                    number(2, competitors.get(0).perSecond() / competitor.perSecond()));
        }
        report.write(FOLDER.resolve("page.md"));
    }
}
