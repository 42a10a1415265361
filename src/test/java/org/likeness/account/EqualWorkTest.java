package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.likeness.DatabaseKind;
import org.likeness.TestDatabase;
import org.likeness.TestEvent;
import org.likeness.config.Settings;
import org.likeness.mail.TestOutboxes;

/** A known email takes the same work as an unknown one, on real databases. Ada owns hers. */
@ParameterizedClass
@EnumSource
class EqualWorkTest extends DevicesFixture {
    private static final MailOrigin ORIGIN = new MailOrigin(URI.create("https://site.example/"), Locale.ENGLISH);

    private EmailLinks links;

    EqualWorkTest(DatabaseKind kind) {
        super(kind);
    }

    @BeforeEach
    void connectAndTakeTheFirstIds() {
        links = new EmailLinks(
                TestDatabase.with(entityManager, new Accounts()),
                new FiredEmails().rows(entityManager, account -> {}),
                TestDatabase.with(entityManager, new OneTimeLinks(clock)),
                new AccountMails(TestOutboxes.of(entityManager, clock), Settings.read(name -> null)),
                new TestEvent<>(event -> {}));
        run(() -> register("first", "first@example.com"));
    }

    @Test
    void registrationExecutesAsManyStatementsAndSendsAMessage() {
        var unknown = work(() -> register("eve", "eve@example.com"));
        assertThat(work(() -> register("thief", "ada@example.com"))).isEqualTo(unknown);
        assertThat(unknown.subList(1, 3)).as("messages and links").containsExactly(1L, 1L);
        assertThat(unknown.get(0)).isPositive();
    }

    @Test
    void soDoesAChangeOfEmail() {
        var unknown = work(() -> links.requestChange(BOB, "eve@example.com", ORIGIN));
        assertThat(work(() -> links.requestChange(BOB, "ada@example.com", ORIGIN)))
                .isEqualTo(unknown);
        assertThat(unknown.subList(1, 3)).as("messages and links").containsExactly(1L, 1L);
    }

    private void register(String name, String email) {
        links.register(new Account(email, name, "Nick", "hash", Locale.ENGLISH, clock.instant()), email, ORIGIN);
    }

    /** How many statements are executed, messages sent and links issued. */
    private List<Long> work(Runnable request) {
        var statements = new AtomicLong();
        var listener = new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                statements.incrementAndGet();
            }
        };
        long mails = count("QueuedMail");
        long issued = count("OneTimeLink");
        var events = JpaHelper.getServerSession(entityManager.getEntityManagerFactory())
                .getEventManager();
        events.addListener(listener);
        run(request);
        events.removeListener(listener);
        return List.of(statements.get(), count("QueuedMail") - mails, count("OneTimeLink") - issued);
    }
}
