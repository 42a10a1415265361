package org.likeness.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.likeness.bench.Report.number;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.Terminal;
import org.likeness.it.LikenessServer;
import org.likeness.it.Visitor;

/**
 * One member's picture from Likeness on WildFly, as a rendition and as the avatar server answers, and, in turns, the same bytes from nginx and
 * from Flask under gunicorn, which find them on the disk.
 */
public final class ServeBench {
    private static final Path FOLDER = Path.of("target/bench");
    private static final int SECONDS = 10;
    private static final int WARM_UP_SECONDS = 5;
    private static final int WARM_UP_RUNS = 4;
    private static final int BYTES = 10_000;

    private final int rounds;
    private final Path files;
    private final List<String> peers = new ArrayList<>();

    /** The same bytes from each server; ours first. */
    private record Race(String what, List<Competitor> competitors) {}

    private ServeBench(int rounds, Path files) {
        this.rounds = rounds;
        this.files = files;
    }

    /** Takes {@code --rounds=N}. */
    public static void main(String[] arguments) throws Exception {
        int rounds = 5;
        for (String argument : arguments) {
            if (argument.startsWith("--rounds=")) {
                rounds = Integer.parseInt(argument.substring(argument.indexOf('=') + 1));
            }
        }
        new ServeBench(rounds, Files.createDirectories(FOLDER.resolve("files"))).measure();
    }

    private void measure() throws Exception {
        try (var server = LikenessServer.named("serve")) {
            server.start("-Dlikeness.remote=off");
            var member = new Visitor(server.url()).registered();
            List<String> ours = List.of(rendition(member), avatar(member));
            var races = new ArrayList<Race>();
            for (String address : ours) {
                Files.write(files.resolve(name(address)), member.bytes(address).body());
                var likeness = new Competitor("Likeness", URI.create(server.url() + address));
                races.add(new Race(address.substring(0, address.indexOf('/', 1)), new ArrayList<>(List.of(likeness))));
            }
            compare(races, ours);
        }
    }

    private void compare(List<Race> races, List<String> ours) throws Exception {
        String python = System.getProperty("python", "");
        String nginx = System.getProperty("nginx", "");
        var environment = Map.of("FILES", files.toAbsolutePath().toString());
        try (var first = nginx.isEmpty() ? null : new Nginx(nginx, files, FOLDER.resolve("nginx"));
                var second = python.isEmpty() ? null : new Gunicorn(python, "files:app", environment)) {
            for (int i = 0; i < ours.size(); i++) {
                String path = "/" + name(ours.get(i));
                if (first != null) {
                    races.get(i)
                            .competitors()
                            .add(new Competitor("nginx", first.url().resolve(path)));
                }
                if (second != null) {
                    races.get(i)
                            .competitors()
                            .add(new Competitor("Flask", second.url().resolve(path)));
                }
            }
            if (first != null) {
                peers.add(first.title());
            }
            if (second != null) {
                peers.add(second.title());
            }
            run(races);
            report(races);
        }
    }

    private void run(List<Race> races) throws IOException {
        for (Race race : races) {
            for (int i = 0; i < WARM_UP_RUNS; i++) {
                Wrk.run(race.competitors().get(0).address(), WARM_UP_SECONDS);
            }
        }
        for (int round = 1; round <= rounds; round++) {
            for (Race race : races) {
                for (Competitor competitor : race.competitors()) {
                    competitor.run(SECONDS);
                }
            }
            Terminal.remark("round " + round + " of " + rounds);
        }
    }

    private void report(List<Race> races) throws IOException {
        var report = new Report(peers, "what", "by", "bytes", "requests/s", "p50 ms", "p99 ms", "Likeness to it");
        for (Race race : races) {
            double ours = race.competitors().get(0).perSecond();
            for (Competitor competitor : race.competitors()) {
                byte[] bytes = new Visitor(competitor.address())
                        .bytes(competitor.address().toString())
                        .body();
                report.addRow(
                        race.what(),
                        competitor.name(),
                        Integer.toString(bytes.length),
                        competitor.spread(0, Wrk::perSecond),
                        competitor.spread(1, Wrk::median),
                        competitor.spread(1, Wrk::slowest),
                        number(2, ours / competitor.perSecond()));
            }
        }
        report.write(FOLDER.resolve("serve.md"));
    }

    /** The address of the rendition of a new portrait that comes nearest to 10 KB. */
    private static String rendition(Visitor member) throws IOException {
        byte[] photo = Files.readAllBytes(new DrawnFiles(FOLDER).jpegOf12Megapixels());
        var answer = member.multipart("photo.jpg", photo, Map.of("csrf", member.csrf()), "Accept", "application/json");
        var renditions = Visitor.json(answer).getJsonObject("renditions");
        return renditions.keySet().stream()
                .map(renditions::getString)
                .min(Comparator.comparingInt(
                        address -> Math.abs(member.bytes(address).body().length - BYTES)))
                .orElseThrow();
    }

    private static String avatar(Visitor member) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(member.email.getBytes(UTF_8));
        String address = "/avatar/" + HexFormat.of().formatHex(hash) + "?s=80";
        var answer = member.bytes(address);
        if (!answer.headers().firstValue("X-Avatar-Source").equals(Optional.of("portrait"))) {
            throw new IOException(address + " is no portrait");
        }
        return address;
    }

    private static String name(String address) {
        return address.startsWith("/avatar/") ? "avatar.jpg" : "rendition.jpg";
    }
}
