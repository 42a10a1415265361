package org.likeness.mail;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.likeness.TestDatabase;
import org.likeness.config.Settings;

/** Outboxes for tests of classes that send messages. */
public final class TestOutboxes {
    private TestOutboxes() {}

    /** An outbox that writes to a database; nothing is sent. */
    public static Outbox of(EntityManager entityManager, Clock clock) {
        return TestDatabase.with(entityManager, new Outbox(Settings.read(name -> null), clock));
    }
}
