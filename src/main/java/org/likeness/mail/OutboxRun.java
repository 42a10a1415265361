package org.likeness.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Settings;
import org.likeness.mail.DeliveryException.Reason;

/**
 * Delivers what is in the outbox. Needs the database only before and after a delivery, so a slow mail server occupies no connection. Used
 * by one thread at a time.
 */
@Singleton
final class OutboxRun {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Delivery delivery;

    /** What the database does not know yet, because it failed after the last delivery. */
    private @Nullable Result result;

    private Duration pause = PAUSE;

    private record Result(QueuedMail mail, @Nullable DeliveryException failure) {
        boolean isServerUsable() {
            return failure == null || failure.reason() == Reason.REFUSED;
        }
    }

    @Inject
    OutboxRun(Outbox outbox, Settings settings) {
        this(
                outbox,
                settings.mail().host() == null
                        ? new FolderDelivery(settings.mailFolder(), settings.mail())
                        : new SmtpDelivery(settings.mail(), SmtpDelivery.PATIENCE));
    }

    /** For tests. */
    OutboxRun(Outbox outbox, Delivery delivery) {
        this.outbox = outbox;
        this.delivery = delivery;
    }

    /** How long to wait before the next run: longer after each run that found the mail server unusable. */
    Duration pause() {
        return pause;
    }

    /** Delivers messages until none is due, or the mail server cannot be used. */
    void deliverDue() {
        saveResult();
        try (delivery) {
            var mail = outbox.claim();
            while (mail.isPresent()) {
                result = deliver(mail.get());
                boolean usable = result.isServerUsable();
                pause = usable ? PAUSE : longer(pause);
                saveResult();
                mail = usable ? outbox.claim() : Optional.empty();
            }
        }
    }

    private Result deliver(QueuedMail mail) {
        try {
            delivery.deliver(mail);
            return new Result(mail, null);
        } catch (DeliveryException e) {
            return new Result(mail, e);
        }
    }

    /** Updates the database. If that fails, the next run tries again first: a message is not sent twice because of the database. */
    private void saveResult() {
        if (result == null) {
            return;
        }
        var failure = result.failure();
        if (failure == null) {
            outbox.delivered(result.mail());
        } else {
            outbox.failed(result.mail(), failure);
        }
        result = null;
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
