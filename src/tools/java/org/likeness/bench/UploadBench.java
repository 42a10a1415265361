package org.likeness.bench;

import static org.likeness.bench.Report.number;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.likeness.Terminal;
import org.likeness.it.Visitor;

/** Uploads from many clients at once: to a running server, and to the code of tutorials under gunicorn, in turns. */
public final class UploadBench {
    private static final Path FOLDER = Path.of("target/bench");
    private static final int TURNS = 2;

    private final byte[] file;
    private final int count;
    private final int clients;

    private UploadBench(byte[] file, int count, int clients) {
        this.file = file;
        this.count = count;
        this.clients = clients;
    }

    /** Takes {@code --url=URL}, {@code --count=N}, {@code --clients=N} and a file, or draws one. */
    public static void main(String[] arguments) throws Exception {
        URI url = null;
        int count = 200;
        int clients = 32;
        Path file = null;
        for (String argument : arguments) {
            String value = argument.substring(argument.indexOf('=') + 1);
            if (argument.startsWith("--url=")) {
                url = URI.create(value);
            } else if (argument.startsWith("--count=")) {
                count = Integer.parseInt(value);
            } else if (argument.startsWith("--clients=")) {
                clients = Integer.parseInt(value);
            } else {
                file = Path.of(argument);
            }
        }
        if (url == null) {
            Terminal.remark(
                    "Which server? Start one (./mvnw wildfly:run), then: bin/bench uploads --url http://localhost:8080");
            System.exit(2);
        } else {
            byte[] bytes = Files.readAllBytes(file == null ? new DrawnFiles(FOLDER).jpegOf12Megapixels() : file);
            new UploadBench(bytes, count, clients).measure(url, System.getProperty("python", ""));
        }
    }

    private void measure(URI url, String python) throws Exception {
        String pictures = Files.createDirectories(FOLDER.resolve("gunicorn"))
                .toAbsolutePath()
                .toString();
        try (var peer = python.isEmpty() ? null : new Gunicorn(python, "tutorial:app", Map.of("PICTURES", pictures))) {
            var report = new Report(
                    peer == null ? List.of() : List.of(peer.title()),
                    "to",
                    "turn",
                    "uploads",
                    "failures",
                    "uploads/s",
                    "p50 ms",
                    "p99 ms",
                    "max ms");
            List<Client> members = clients(url, true);
            List<Client> strangers = peer == null ? List.of() : clients(peer.url(), false);
            for (int turn = 0; turn <= TURNS; turn++) {
                String name = turn == 0 ? "warm-up" : Integer.toString(turn);
                addRow(report, "Likeness", name, members);
                if (peer != null) {
                    addRow(report, peer.title(), name, strangers);
                }
            }
            report.write(FOLDER.resolve("uploads.md"));
        }
    }

    private List<Client> clients(URI url, boolean members) {
        return IntStream.range(0, clients)
                .mapToObj(i -> new Visitor(url))
                .map(visitor -> new Client(
                        visitor, members ? Map.of("csrf", visitor.registered().csrf()) : Map.of()))
                .toList();
    }

    /** All clients at once: each sends its next file as soon as the last is answered. */
    private void addRow(Report report, String to, String turn, List<Client> visitors) throws Exception {
        var left = new AtomicInteger(count);
        var failures = new AtomicInteger();
        var times = new ConcurrentLinkedQueue<Double>();
        var threads = Executors.newFixedThreadPool(clients);
        double all = Variant.timed(() -> {
            for (Client client : visitors) {
                threads.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        long start = System.nanoTime();
                        client.upload(file).ifPresent(why -> {
                            failures.incrementAndGet();
                            Terminal.remark(why);
                        });
                        times.add((System.nanoTime() - start) / 1e6);
                    }
                });
            }
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.HOURS);
        });
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        report.addRow(
                to,
                turn,
                Integer.toString(count),
                Integer.toString(failures.get()),
                number(1, (count - failures.get()) / all * 1000),
                number(0, sorted[sorted.length / 2]),
                number(0, sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)]),
                number(0, sorted[sorted.length - 1]));
    }

    /**
     * A client that uploads.
     *
     * @param fields of the form, besides the file
     */
    private record Client(Visitor visitor, Map<String, String> fields) {
        /**
         * Uploads and waits for the answer.
         *
         * @return what went wrong, if anything
         */
        Optional<String> upload(byte[] file) {
            try {
                var response = visitor.multipart("photo.jpg", file, fields, "Accept", "application/json");
                return response.statusCode() / 100 == 2
                        ? Optional.empty()
                        : Optional.of(response.statusCode() + " " + response.body());
            } catch (UncheckedIOException e) {
                return Optional.of(e.toString());
            }
        }
    }
}
