package org.likeness.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.net.URI;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.likeness.TestDatabase;
import org.likeness.config.Settings;

/** The outbox of a node. As in a container, each call is a transaction on one connection, unless one has begun. */
final class TestOutbox extends Outbox implements AutoCloseable {
    private final EntityManager entityManager;

    TestOutbox(EntityManagerFactory factory, Settings settings, Clock clock) {
        super(settings, clock);
        this.entityManager = factory.createEntityManager();
        TestDatabase.with(entityManager, this);
    }

    static Mail mail(String recipient) {
        return new Mail(
                recipient, Locale.ENGLISH, "Hello", List.of("Hello."), null, URI.create("https://site.example/stop"));
    }

    EntityManager entityManager() {
        return entityManager;
    }

    @Override
    public void add(Mail mail) {
        inTransaction(() -> {
            super.add(mail);
            return true;
        });
    }

    @Override
    public OutboxState state() {
        return inTransaction(super::state);
    }

    @Override
    Optional<QueuedMail> claim() {
        return inTransaction(super::claim);
    }

    @Override
    void delivered(QueuedMail mail) {
        inTransaction(() -> {
            super.delivered(mail);
            return true;
        });
    }

    @Override
    void failed(QueuedMail claimed, DeliveryException failure) {
        inTransaction(() -> {
            super.failed(claimed, failure);
            return true;
        });
    }

    @Override
    void deleteOldFailures() {
        inTransaction(() -> {
            super.deleteOldFailures();
            return true;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        var transaction = entityManager.getTransaction();
        if (transaction.isActive()) {
            return work.get();
        }
        transaction.begin();
        try {
            entityManager.unwrap(Connection.class); // without a container, queries would use another connection
            T result = work.get();
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            entityManager.clear();
        }
    }

    @Override
    public void close() {
        entityManager.close();
    }
}
