package org.likeness.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.HandTurnedClock;
import org.likeness.TestDatabase;
import org.likeness.config.Settings;
import org.likeness.mail.UnreliableServer.Mood;

/** An outbox with a mail server that fails. */
class SmtpDeliveryTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration NEXT_ATTEMPT = Duration.ofMinutes(1);

    private final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final UnreliableServer server = UnreliableServer.inPlainText();
    private EntityManagerFactory factory;
    private TestOutbox outbox;
    private OutboxRun run;

    @BeforeEach
    void open() {
        factory = TestDatabase.entityManagers(DatabaseKind.H2.migrated());
        outbox = new TestOutbox(factory, settings("off"), clock);
        run = run("off");
    }

    @AfterEach
    void close() {
        outbox.close();
        factory.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"REFUSES_SENDER", "REFUSES_AFTER_DATA", "DROPS_BEFORE_DATA", "HANGS"})
    void losesNoMessageAndSendsNoneTwice(Mood mood) {
        server.become(mood);
        add("ada@example.com", "bob@example.com");
        run.deliverDue();
        assertThat(server.received()).isEmpty();
        assertThat(outbox.state().waiting()).isEqualTo(2);
        assertThat(outbox.state().lastError()).isPresent();

        server.become(Mood.ACCEPTS);
        clock.pass(NEXT_ATTEMPT);
        run.deliverDue();
        assertThat(server.received()).containsExactlyInAnyOrder("ada@example.com", "bob@example.com");
        assertThat(outbox.state().waiting()).isZero();
        assertThat(outbox.state().lastError()).isEmpty();
    }

    @Test
    void sendsAMessageTwiceOnlyIfTheConnectionDropsAfterTheData() {
        server.become(Mood.DROPS_AFTER_DATA);
        add("ada@example.com");
        run.deliverDue();
        server.become(Mood.ACCEPTS);
        clock.pass(NEXT_ATTEMPT);
        run.deliverDue();
        run.deliverDue();
        assertThat(server.received()).containsExactly("ada@example.com", "ada@example.com");
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"REFUSES_EVE_FOR_NOW", "REFUSES_EVE_FOR_GOOD"})
    void sendsTheOthersIfOneRecipientIsRefused(Mood mood) {
        server.become(mood);
        add("eve@example.com", "ada@example.com", "bob@example.com");
        run.deliverDue();
        assertThat(server.received()).containsExactly("ada@example.com", "bob@example.com");
        assertThat(outbox.state().lastError().orElseThrow()).containsAnyOf("450 Greylisted", "550 No such mailbox");

        server.become(Mood.ACCEPTS);
        run.deliverDue();
        assertThat(server.received()).hasSize(2);
        clock.pass(NEXT_ATTEMPT);
        run.deliverDue();
        assertThat(server.received()).containsExactly("ada@example.com", "bob@example.com", "eve@example.com");
    }

    @Test
    void waitsLongerAfterEachFailureOfTheServer() {
        server.become(Mood.REFUSES_SENDER);
        add("ada@example.com");
        var first = run.pause();
        run.deliverDue();
        var second = run.pause();
        for (int i = 0; i < 10; i++) {
            clock.pass(Duration.ofHours(1));
            run.deliverDue();
        }
        assertThat(second).isGreaterThan(first);
        assertThat(run.pause()).isEqualTo(Duration.ofMinutes(1));
        server.become(Mood.ACCEPTS);
        clock.pass(Duration.ofHours(1));
        run.deliverDue();
        assertThat(run.pause()).isEqualTo(first);
    }

    @Test
    void sendsNothingInPlainTextIfTheServerShouldEncrypt() {
        add("ada@example.com");
        run("starttls").deliverDue();
        assertThat(server.received()).isEmpty();
        assertThat(outbox.state().lastError().orElseThrow()).contains("STARTTLS");
    }

    @Test
    void keepsAMessageIfTheServerSpeaksAnotherProtocol() {
        add("ada@example.com");
        run("tls").deliverDue();
        assertThat(server.received()).isEmpty();
        assertThat(outbox.state().waiting()).isEqualTo(1);
    }

    private void add(String... recipients) {
        for (String recipient : recipients) {
            outbox.add(TestOutbox.mail(recipient));
        }
    }

    private OutboxRun run(String tls) {
        return new OutboxRun(outbox, new SmtpDelivery(settings(tls).mail(), PATIENCE));
    }

    private Settings settings(String tls) {
        var values = Map.of(
                "likeness.url", "https://site.example",
                "likeness.mail.host", "127.0.0.1",
                "likeness.mail.port", Integer.toString(server.port()),
                "likeness.mail.tls", tls,
                "likeness.mail.from", "site@example.org");
        return Settings.read(values::get);
    }
}
