package org.likeness.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message that is not sent yet, or that was given up. */
@Entity
@Table(name = "queued_mail")
@NamedQuery(
        name = "QueuedMail.waiting",
        query = "select count(m), min(m.created) from QueuedMail m where m.nextAttempt is not null")
@NamedQuery(name = "QueuedMail.givenUp", query = "select count(m) from QueuedMail m where m.nextAttempt is null")
@NamedQuery(
        name = "QueuedMail.errors",
        query = "select m.lastError from QueuedMail m where m.lastError is not null order by m.lastAttempt desc")
@NamedQuery(name = "QueuedMail.delete", query = "delete from QueuedMail m where m.id = :id")
@NamedQuery(
        name = "QueuedMail.deleteFailed",
        query = "delete from QueuedMail m where m.nextAttempt is null and m.created < :before")
class QueuedMail {
    /** The pause after the first attempt; each pause is twice as long as the one before it. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);
    private static final int ERROR_LENGTH = 500;
    private static final int MANY = 30; // attempts after which no pause gets longer

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "queued_mail_id")
    @SequenceGenerator(name = "queued_mail_id", sequenceName = "queued_mail_id")
    private long id;

    private String recipient;
    private String language;
    private String subject;

    @Column(name = "plain_text")
    private String plainText;

    private String html;
    private @Nullable String unsubscribe;

    @Column(name = "message_id")
    private String messageId;

    private OffsetDateTime created;

    @Column(name = "next_attempt")
    private @Nullable OffsetDateTime nextAttempt;

    @Column(name = "last_attempt")
    private @Nullable OffsetDateTime lastAttempt;

    private int attempts;

    @Column(name = "last_error")
    private @Nullable String lastError;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected QueuedMail() {}

    QueuedMail(Mail mail, String messageId, Instant now) {
        this.recipient = mail.to();
        this.language = mail.locale().toLanguageTag();
        this.subject = mail.subject();
        this.plainText = MailBody.plainText(mail);
        this.html = MailBody.html(mail);
        this.unsubscribe =
                mail.unsubscribe() == null ? null : mail.unsubscribe().toASCIIString();
        this.messageId = messageId;
        this.created = now.atOffset(ZoneOffset.UTC);
        this.nextAttempt = created;
    }

    long id() {
        return id;
    }

    String recipient() {
        return recipient;
    }

    String language() {
        return language;
    }

    String subject() {
        return subject;
    }

    String plainText() {
        return plainText;
    }

    String html() {
        return html;
    }

    Optional<String> unsubscribe() {
        return Optional.ofNullable(unsubscribe);
    }

    String messageId() {
        return messageId;
    }

    Instant created() {
        return created.toInstant();
    }

    int attempts() {
        return attempts;
    }

    boolean isGivenUp() {
        return nextAttempt == null;
    }

    /** Leaves the message to the caller until then. */
    void claim(Instant until) {
        nextAttempt = until.atOffset(ZoneOffset.UTC);
    }

    /** Plans the next attempt, or gives the message up after three days. */
    void failed(DeliveryException failure, Instant now) {
        var next = now.plus(pause(failure.reason().longestPause()));
        attempts++;
        lastAttempt = now.atOffset(ZoneOffset.UTC);
        lastError = shortened(String.valueOf(failure.getMessage()));
        if (next.isAfter(created().plus(GIVEN_UP_AFTER))) {
            giveUp();
        } else {
            nextAttempt = next.atOffset(ZoneOffset.UTC);
        }
    }

    private Duration pause(Duration longest) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MANY));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    /** Also deletes the text, whose links may still be valid. */
    private void giveUp() {
        nextAttempt = null;
        plainText = "";
        html = "";
    }

    private static String shortened(String error) {
        String line = error.replaceAll("[\\s\\p{Cc}]+", " ");
        return line.substring(0, Math.min(line.length(), ERROR_LENGTH));
    }
}
