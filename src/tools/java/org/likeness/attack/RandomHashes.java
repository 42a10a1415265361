package org.likeness.attack;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.it.LoopbackSocket;
import org.likeness.it.Visitor;
import org.likeness.picture.Drawn;
import org.likeness.remote.FakeGravatar;

/**
 * 24 clients request avatars for random hashes during 40 seconds, while Gravatar answers for strangers only after 10 seconds. Meanwhile
 * somebody looks at the pictures of 12 members in turns, none of which the site has fetched before.
 */
final class RandomHashes implements Attack {
    private static final int CLIENTS = 24;
    private static final int MEMBERS = 12;
    private static final int SECONDS = 40;
    private static final int UPSTREAM_SECONDS = 10;
    private static final int HASH_BYTES = 32;

    private final FakeGravatar gravatar;

    RandomHashes() throws IOException {
        gravatar = new FakeGravatar().answersOthers(exchange -> {
            sleep(UPSTREAM_SECONDS);
            exchange.sendResponseHeaders(404, -1);
        });
    }

    @Override
    public List<String> settings() {
        return List.of(
                "-Dlikeness.remote=proxy",
                "-Dlikeness.avatar.sources=portrait,gravatar",
                "-Dlikeness.gravatar.base-url=" + gravatar.base(),
                "-Dlikeness.limits.registrations=" + 2 * MEMBERS);
    }

    @Override
    public Onlooker onlooker(URI site) {
        byte[] picture = Drawn.jpeg(512, 512);
        var paths = IntStream.range(0, MEMBERS)
                .mapToObj(i -> new Visitor(site).registered().email)
                .peek(email -> gravatar.knows(email, picture))
                .map(email -> "/avatar/" + EmailHash.of(email, Algorithm.SHA256).hex())
                .toList();
        return Onlooker.ofPictures(site, paths, "gravatar");
    }

    @Override
    public String run(URI site) throws InterruptedException {
        var requests = new AtomicInteger();
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            var client = new RandomHashClient(site, "127.0.1." + (i + 1), new SplittableRandom(i), requests);
            clients.add(new Thread(client, "client " + i));
        }
        clients.forEach(Thread::start);
        TimeUnit.SECONDS.sleep(SECONDS);
        clients.forEach(Thread::interrupt);
        for (Thread client : clients) {
            client.join();
        }
        return requests + " random hashes by " + CLIENTS + " clients";
    }

    @Override
    public void close() {
        gravatar.close();
    }

    private static void sleep(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record RandomHashClient(URI site, String address, SplittableRandom random, AtomicInteger requests)
            implements Runnable {
        @Override
        public void run() {
            while (!Thread.currentThread().isInterrupted()) {
                byte[] hash = new byte[HASH_BYTES];
                random.nextBytes(hash);
                try (var socket = new LoopbackSocket(site, address)) {
                    socket.get("/avatar/" + HexFormat.of().formatHex(hash), "");
                    socket.status();
                    requests.incrementAndGet();
                } catch (IOException e) {
                    sleep(1); // refused: what others saw is in the table
                }
            }
        }
    }
}
