package org.likeness.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link in a message that its recipient can use once. Only a hash of its token is stored. */
@Entity
@Table(name = "one_time_link")
@NamedQuery(name = "OneTimeLink.take", query = "delete from OneTimeLink l where l.hash = :hash and l.expires > :now")
@NamedQuery(
        name = "OneTimeLink.countSince",
        query = "select count(l) from OneTimeLink l where l.email = :email and l.kind = :kind and l.created > :since")
@NamedQuery(
        name = "OneTimeLink.cancel",
        query = "update OneTimeLink l set l.expires = :now where l.accountId = :account and l.kind in :kinds"
                + " and l.created >= :since and l.expires > :now")
@NamedQuery(
        name = "OneTimeLink.expired",
        query = "select l.hash from OneTimeLink l where l.expires < :now order by l.expires")
@NamedQuery(name = "OneTimeLink.delete", query = "delete from OneTimeLink l where l.hash in :hashes")
public class OneTimeLink {
    /** What a link does, and how long it is valid. */
    public enum Kind {
        /** Confirms the email of a new account. */
        CONFIRM_EMAIL(Duration.ofDays(1)),
        /** Confirms another email, which then replaces the present one. */
        CHANGE_EMAIL(Duration.ofDays(1)),
        /** Takes an email back that was replaced. */
        RESTORE_EMAIL(Duration.ofDays(7)),
        RESET_PASSWORD(Duration.ofHours(1)),
        /** Makes the member who uses it an admin, while there is none. */
        FIRST_ADMIN(Duration.ofDays(7)),
        /** Erases an account without its password. */
        ERASE_ACCOUNT(Duration.ofHours(1)),
        /** Takes an account back that is hidden until it is erased, after 90 days at the latest. */
        KEEP_ACCOUNT(Duration.ofDays(90)),
        /** Confirms that a guest wants mail about replies. */
        CONFIRM_REPLIES(Duration.ofDays(7));

        private final Duration time;

        Kind(Duration time) {
            this.time = time;
        }
    }

    @Id
    private String hash;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    private @Nullable String email;
    private OffsetDateTime created;
    private OffsetDateTime expires;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected OneTimeLink() {}

    OneTimeLink(String hash, Kind kind, @Nullable Long accountId, @Nullable String email, Instant created) {
        this.hash = hash;
        this.kind = kind;
        this.accountId = accountId;
        this.email = email;
        this.created = created.atOffset(ZoneOffset.UTC);
        this.expires = created.plus(kind.time).atOffset(ZoneOffset.UTC);
    }

    String hash() {
        return hash;
    }

    public Kind kind() {
        return kind;
    }

    /** The account that the link is for. */
    public Optional<Long> accountId() {
        return Optional.ofNullable(accountId);
    }

    /** The email that the link is about, in the form in which it is stored. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    Instant created() {
        return created.toInstant();
    }

    boolean isValid(Instant now) {
        return now.isBefore(expires.toInstant());
    }
}
