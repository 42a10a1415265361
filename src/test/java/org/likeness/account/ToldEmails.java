package org.likeness.account;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.likeness.TestDatabase;

/** The e-mails that were told to have changed, in their order; what a container hands on to observers. */
public final class ToldEmails implements Event<EmailChanged> {
    private final List<String> emails = new ArrayList<>();

    public List<String> emails() {
        return List.copyOf(emails);
    }

    /** Hashes that tell this of their changes. */
    public EmailHashes hashes(EntityManager entityManager) {
        return TestDatabase.with(
                entityManager, new EmailHashes(TestDatabase.with(entityManager, new Accounts()), this));
    }

    @Override
    public void fire(EmailChanged changed) {
        emails.add(changed.email());
    }

    @Override
    public <U extends EmailChanged> CompletionStage<U> fireAsync(U changed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends EmailChanged> CompletionStage<U> fireAsync(U changed, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<EmailChanged> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends EmailChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends EmailChanged> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
