package org.likeness.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stops guests with an email, or from a network, from commenting. */
@Entity
@Table(name = "guest_block")
@NamedQuery(
        name = "GuestBlock.active",
        query = "select count(b) from GuestBlock b where b.hash in :hashes and (b.expires is null or b.expires > :now)")
@NamedQuery(
        name = "GuestBlock.newest",
        query =
                "select b from GuestBlock b where b.id < :before and (b.expires is null or b.expires > :now) order by b.id desc")
@NamedQuery(name = "GuestBlock.replace", query = "delete from GuestBlock b where b.hash = :hash")
@NamedQuery(name = "GuestBlock.deleteExpired", query = "delete from GuestBlock b where b.expires <= :now")
public class GuestBlock {
    /** The most characters of a reason. */
    public static final int MAX_REASON = 200;

    /** What a block recognises a guest by. */
    public enum Kind {
        EMAIL,
        /** An IPv4 address, or the first 64 bits of an IPv6 address. */
        NETWORK
    }

    /**
     * Whom a block is about.
     *
     * @param hash see {@link GuestHashes}
     * @param name of the guest when they were blocked
     * @param email of the guest, of which only a hint is stored; empty for a network
     */
    public record Target(Kind kind, String hash, String name, String email) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "guest_block_id")
    @SequenceGenerator(name = "guest_block_id", sequenceName = "guest_block_id")
    private long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @SuppressWarnings("UnusedVariable") // queries read it
    private String hash;

    private String guest;

    @Column(name = "email_hint")
    private String emailHint;

    private String reason;
    private String moderator;
    private OffsetDateTime created;
    private @Nullable OffsetDateTime expires;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected GuestBlock() {}

    GuestBlock(Target target, String reason, String moderator, Instant created, @Nullable Instant expires) {
        this.kind = target.kind();
        this.hash = target.hash();
        this.guest = target.name();
        this.emailHint = hint(target.email());
        this.reason = reason;
        this.moderator = moderator;
        this.created = created.atOffset(ZoneOffset.UTC);
        this.expires = expires == null ? null : expires.atOffset(ZoneOffset.UTC);
    }

    /** The first character and the domain: enough to recognise an email that one knows. */
    static String hint(String email) {
        int at = email.lastIndexOf('@');
        return at <= 0 ? "" : email.substring(0, email.offsetByCodePoints(0, 1)) + "…" + email.substring(at);
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** The guest's name when they were blocked. */
    public String guest() {
        return guest;
    }

    /** The first character and the domain of the email, such as {@code a…@example.com}; empty for a network. */
    public String emailHint() {
        return emailHint;
    }

    public String reason() {
        return reason;
    }

    /** The username of the moderator at that time. */
    public String moderator() {
        return moderator;
    }

    public Instant created() {
        return created.toInstant();
    }

    /** When the block ends by itself. */
    public Optional<Instant> expires() {
        return Optional.ofNullable(expires).map(OffsetDateTime::toInstant);
    }
}
