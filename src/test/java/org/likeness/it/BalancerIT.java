package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.fetch.Certificate;
import org.likeness.picture.Drawn;

/** The site behind HAProxy with the configuration of this project. */
@Tag("slow")
class BalancerIT {
    private static final int MOST_CONNECTIONS = 64;
    private static final int TOO_MANY = 6;

    private static HaProxy balancer;

    @BeforeAll
    static void startBalancer() throws IOException {
        balancer = new HaProxy(Site.url());
    }

    @AfterAll
    static void stopBalancer() {
        balancer.close();
    }

    @Test
    void membersRegisterAndUploadThroughIt() {
        var member = new Visitor(balancer.url()).registered();
        assertThat(member.upload(Drawn.jpeg(1600, 1200)).statusCode()).isEqualTo(200);
        assertThat(member.avatarAtTheTop()).startsWith("/portraits/");
    }

    @Test
    void itEndsTls(@TempDir Path folder) throws IOException, InterruptedException {
        var certificate = Certificate.of("ip:127.0.0.1");
        Path pem = folder.resolve("site.pem");
        certificate.writePem(pem);
        try (var secure = HaProxy.withTls(Site.url(), pem)) {
            var client =
                    HttpClient.newBuilder().sslContext(certificate.trusted()).build();
            var login = HttpRequest.newBuilder(secure.url().resolve("/login")).build();
            var answer = client.send(login, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("Sign in");
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("NODE="))
                    .singleElement(STRING)
                    .contains("Secure");
        }
    }

    @Test
    void aSmallFormThatIsNotSentInTimeReachesNoServer() throws IOException {
        try (var client = new LoopbackSocket(balancer.url(), "127.0.0.3")) {
            client.beginForm("/login", 1000, "a");
            while (!client.isAnswered()) {
                client.send("a");
                ServerProcess.pause();
            }
            assertThat(client.status()).isEqualTo(408);
        }
    }

    @Test
    void anAddressHasSomeConnectionsAndOthersHaveTheirs() throws IOException {
        List<LoopbackSocket> clients = new ArrayList<>();
        int refused = 0;
        try {
            for (int i = 0; i < MOST_CONNECTIONS + TOO_MANY; i++) {
                try {
                    clients.add(new LoopbackSocket(balancer.url(), "127.0.0.4"));
                } catch (SocketException e) {
                    refused++; // even before the client knew that it was connected
                }
            }
            while (refused < TOO_MANY) {
                ServerProcess.pause(); // until the balancer has seen them all
                refused += removeRefused(clients);
            }
            assertThat(refused).isEqualTo(TOO_MANY);
            assertThat(status("127.0.0.5")).isEqualTo(200);
        } finally {
            for (LoopbackSocket client : clients) {
                client.close();
            }
        }
    }

    private static int removeRefused(List<LoopbackSocket> clients) throws IOException {
        int refused = 0;
        for (var client : List.copyOf(clients)) {
            if (client.isClosedWithoutAnswer()) {
                client.close();
                clients.remove(client);
                refused++;
            }
        }
        return refused;
    }

    private static int status(String from) throws IOException {
        try (var client = new LoopbackSocket(balancer.url(), from)) {
            client.get("/login", "");
            return client.status();
        }
    }
}
