package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.fetch.Certificate;
import org.likeness.mail.UnreliableServer;
import org.likeness.mail.UnreliableServer.Mood;

/** A server that sends what is in its outbox over TLS, and waits while the mail server hangs. */
@Tag("slow")
class MailIT {
    private static final int MANY = 1000;
    private static final Duration QUICK = Duration.ofSeconds(5);

    private final String database = PostgresServer.ofThisRun().newDatabase();

    @Test
    void sendsEverythingOnceOverTlsAndStaysQuickWhileTheMailServerHangs(@TempDir Path folder) throws Exception {
        var certificate = Certificate.of("dns:localhost,ip:127.0.0.1");
        Path trust = folder.resolve("trust.p12");
        certificate.writeTrust(trust);
        Path password = Files.writeString(folder.resolve("password"), "sec ret\n");
        try (var mail = UnreliableServer.withStartTls(certificate.shown(), "likeness", "sec ret");
                var server = ServerProcess.ofThisRun("mail", Application.likeness(), Optional.of(database))
                        .fewPasswords()) {
            mail.become(Mood.HANGS);
            server.start(
                    "-Dlikeness.url=" + server.url(),
                    "-Dlikeness.mail.host=127.0.0.1",
                    "-Dlikeness.mail.port=" + mail.port(),
                    "-Dlikeness.mail.user=likeness",
                    "-Dlikeness.mail.password-file=" + password,
                    "-Dlikeness.mail.from=site@example.org",
                    "-Djavax.net.ssl.trustStore=" + trust.toAbsolutePath(),
                    "-Djavax.net.ssl.trustStorePassword=" + Certificate.PASSWORD);
            OutboxRows.insert(database, MANY);
            server.waitUntil(() -> mail.hanging() > 0);
            Instant before = Instant.now();
            for (int i = 0; i < 30; i++) {
                assertThat(server.answers()).isTrue();
            }
            assertThat(Duration.between(before, Instant.now())).isLessThan(QUICK);
            assertThat(mail.received()).isEmpty();

            mail.become(Mood.ACCEPTS);
            mail.dropHanging();
            server.waitUntil(() -> mail.received().size() >= MANY);
            server.waitUntil(() -> OutboxRows.waiting(database) == 0);
            assertThat(mail.received()).hasSize(MANY).doesNotHaveDuplicates();
        }
    }
}
