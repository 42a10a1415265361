package org.likeness.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.HandTurnedClock;
import org.likeness.TestDatabase;
import org.likeness.config.Settings;
import org.likeness.it.MailServer;

/** Messages in real databases, delivered to a real mail server. */
@ParameterizedClass
@EnumSource
class OutboxTest {
    private static final int MANY = 200;

    private final HandTurnedClock clock = new HandTurnedClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final MailServer server = MailServer.started();
    private final Settings settings =
            Settings.read(Stream.concat(Stream.of("-Dlikeness.url=https://site.example/"), Stream.of(server.settings()))
                    .map(option -> option.substring("-D".length()).split("=", 2))
                    .collect(Collectors.toMap(option -> option[0], option -> option[1]))::get);

    private final DatabaseKind kind;
    private DataSource database;
    private EntityManagerFactory factory;
    private TestOutbox outbox;

    OutboxTest(DatabaseKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        database = kind.migrated();
        if (kind == DatabaseKind.POSTGRESQL) {
            set("lock_timeout", "1s"); // as H2 has
            set("synchronous_commit", "off"); // thousands of transactions
        }
        factory = TestDatabase.entityManagers(database);
        outbox = new TestOutbox(factory, settings, clock);
    }

    @AfterEach
    void close() {
        outbox.close();
        factory.close();
        server.close();
    }

    @Test
    void sendsAMessageOnce() {
        outbox.add(TestOutbox.mail("ada@example.com"));
        var run = run(outbox);
        run.deliverDue();
        run.deliverDue();
        assertThat(server.messagesTo("ada@example.com")).hasSize(1);
        assertThat(outbox.state().waiting()).isZero();
    }

    @Test
    void forgetsAMessageWhoseTransactionRollsBack() {
        var transaction = outbox.entityManager().getTransaction();
        transaction.begin();
        outbox.add(TestOutbox.mail("ada@example.com"));
        transaction.rollback();
        assertThat(outbox.state().waiting()).isZero();
    }

    @Test
    void triesLessAndLessOftenForThreeDays() {
        server.close();
        outbox.add(TestOutbox.mail("ada@example.com"));
        var run = run(outbox);
        for (int i = 0; i < 3 * 24 * 6; i++) {
            clock.pass(Duration.ofMinutes(10));
            run.deliverDue();
        }
        assertThat(outbox.state().waiting()).isZero();
        assertThat(outbox.state().givenUp()).isEqualTo(1);
        assertThat(outbox.state().oldest()).isEmpty();
        assertThat(outbox.state().lastError().orElseThrow()).contains("Connection refused");
        var mail = outbox.entityManager()
                .createQuery("select m from QueuedMail m", QueuedMail.class)
                .getSingleResult();
        assertThat(mail.attempts()).isBetween(100, 160);
        assertThat(mail.plainText() + mail.html()).isEmpty();

        clock.pass(Duration.ofDays(28));
        outbox.deleteOldFailures();
        assertThat(outbox.state().givenUp()).isZero();
    }

    @Test
    void showsAdministratorsWhatIsWaiting() {
        assertThat(outbox.state()).isEqualTo(new OutboxState(0, Optional.empty(), 0, Optional.empty()));
        outbox.add(TestOutbox.mail("ada@example.com"));
        Instant first = clock.instant();
        clock.pass(Duration.ofHours(1));
        outbox.add(TestOutbox.mail("bob@example.com"));
        assertThat(outbox.state().waiting()).isEqualTo(2);
        assertThat(outbox.state().oldest()).contains(first);
    }

    @Test
    void twoNodesTogetherSendEachMessageOnceAfterTheServerWasDown() {
        server.close();
        TestDatabase.inTransaction(
                outbox.entityManager(),
                () -> IntStream.range(0, MANY).forEach(i -> outbox.add(TestOutbox.mail("ada" + i + "@example.com"))));
        run(outbox).deliverDue();
        clock.pass(Duration.ofMinutes(5));
        server.startAgain();
        try (var other = new TestOutbox(factory, settings, clock)) {
            var nodes = Stream.of(outbox, other)
                    .map(node -> CompletableFuture.runAsync(() -> deliverAll(node)))
                    .toList();
            nodes.forEach(CompletableFuture::join);
        }
        assertThat(server.count()).isEqualTo(MANY);
        assertThat(server.recipients()).doesNotHaveDuplicates();
    }

    @Test
    void sendsNoMessageTwiceBecauseTheDatabaseFails() throws SQLException {
        outbox.add(TestOutbox.mail("ada@example.com"));
        var mail = outbox.claim().orElseThrow();
        clock.pass(Outbox.CLAIM);
        var locked = new LockedDelivery(database, smtp());
        var run = new OutboxRun(outbox, locked);
        assertThatExceptionOfType(PersistenceException.class).isThrownBy(run::deliverDue);
        assertThat(server.messagesTo(mail.recipient())).hasSize(1);
        locked.release();
        clock.pass(Outbox.CLAIM.multipliedBy(2));
        run.deliverDue();
        assertThat(server.messagesTo(mail.recipient())).hasSize(1);
        assertThat(outbox.state().waiting()).isZero();
    }

    @Test
    void leavesAMessageThatAnotherNodeDelivers() {
        outbox.add(TestOutbox.mail("ada@example.com"));
        assertThat(outbox.claim()).isPresent();
        run(outbox).deliverDue();
        assertThat(server.count()).isZero();
        clock.pass(Outbox.CLAIM); // the other node has crashed
        run(outbox).deliverDue();
        assertThat(server.count()).isEqualTo(1);
    }

    /** Locks the row of each message that it has delivered, as a failing database might. */
    private static final class LockedDelivery implements Delivery {
        private final Connection connection;
        private final Delivery delivery;

        LockedDelivery(DataSource database, Delivery delivery) throws SQLException {
            this.connection = database.getConnection();
            this.delivery = delivery;
            connection.setAutoCommit(false);
        }

        @Override
        public void deliver(QueuedMail mail) throws DeliveryException {
            delivery.deliver(mail);
            try (var lock = connection.prepareStatement("select id from queued_mail for update")) {
                lock.executeQuery();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void release() throws SQLException {
            connection.close();
        }

        @Override
        public void close() {
            delivery.close();
        }
    }

    /** Sets a parameter for the connections that the test opens from now on. */
    private void set(String parameter, String value) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter database " + connection.getCatalog() + " set " + parameter + " = '" + value + "'");
        }
    }

    private void deliverAll(TestOutbox node) {
        var run = run(node);
        int runs = 0;
        while (node.state().waiting() > 0) {
            assertThat(++runs).as("runs").isLessThan(MANY);
            run.deliverDue();
        }
    }

    private OutboxRun run(Outbox node) {
        return new OutboxRun(node, smtp());
    }

    private Delivery smtp() {
        return new SmtpDelivery(settings.mail(), SmtpDelivery.PATIENCE);
    }
}
