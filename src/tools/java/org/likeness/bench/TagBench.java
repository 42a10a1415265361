package org.likeness.bench;

import static org.likeness.bench.Report.number;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.likeness.it.SampleServer;

/** A page of 50 comments with 50 tags, and the same page with 50 hand-written images, in another application on WildFly. */
public final class TagBench {
    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 11;
    private static final int PAGES = 300;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest tags;
    private final HttpRequest plain;

    private TagBench(URI site) {
        this.tags = HttpRequest.newBuilder(URI.create(site + "/tags.xhtml")).build();
        this.plain = HttpRequest.newBuilder(URI.create(site + "/plain.xhtml")).build();
    }

    /** Takes no arguments: starts the server and stops it. */
    public static void main(String[] arguments) throws Exception {
        try (var sample = SampleServer.start()) {
            new TagBench(sample.url()).measure();
        }
    }

    private void measure() throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            get(tags);
            get(plain);
        }
        double[] withTags = new double[ROUNDS];
        double[] byHand = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            withTags[round] = millisecondsFor(tags);
            byHand[round] = millisecondsFor(plain);
        }
        var report = new Report(
                List.of("one client, " + ROUNDS + " rounds of " + PAGES + " pages each"),
                "page",
                "images",
                "bytes",
                "min ms",
                "median ms",
                "max ms",
                "ratio");
        addRow(report, "50 <img> by hand", plain, byHand, byHand);
        addRow(report, "50 <l:avatar>", tags, withTags, byHand);
        report.write(Path.of("target/bench/tags.md"));
    }

    private void addRow(Report report, String name, HttpRequest page, double[] times, double[] reference)
            throws IOException, InterruptedException {
        Arrays.sort(times);
        Arrays.sort(reference);
        String body = get(page);
        report.addRow(
                name,
                Integer.toString(body.split("<img ", -1).length - 1),
                Integer.toString(body.length()),
                number(3, times[0]),
                number(3, times[ROUNDS / 2]),
                number(3, times[ROUNDS - 1]),
                number(2, times[ROUNDS / 2] / reference[ROUNDS / 2]));
    }

    /** The mean for one page, of a round. */
    private double millisecondsFor(HttpRequest page) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < PAGES; i++) {
            get(page);
        }
        return (System.nanoTime() - start) / 1e6 / PAGES;
    }

    private String get(HttpRequest page) throws IOException, InterruptedException {
        var response = client.send(page, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(page.uri() + " answered " + response.statusCode());
        }
        return response.body();
    }
}
