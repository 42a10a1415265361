package org.likeness.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link with which a number of people can register until a date. Only a hash of its token is stored. */
@Entity
@NamedQuery(name = "Invitation.byHash", query = "select i from Invitation i where i.hash = :hash")
@NamedQuery(name = "Invitation.newest", query = "select i from Invitation i where i.id < :before order by i.id desc")
public class Invitation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation_id")
    @SequenceGenerator(name = "invitation_id", sequenceName = "invitation_id")
    private long id;

    @Column(name = "hash")
    private String hash;

    private int uses;
    private int used;
    private OffsetDateTime created;
    private OffsetDateTime expires;
    private @Nullable OffsetDateTime revoked;

    @Column(name = "created_by")
    private @Nullable Long createdBy;

    private String note;

    /** For JPA only. */
    protected Invitation() {}

    Invitation(String hash, long createdBy, int uses, Instant created, Instant expires, String note) {
        this.hash = hash;
        this.createdBy = createdBy;
        this.uses = uses;
        this.created = created.atOffset(ZoneOffset.UTC);
        this.expires = expires.atOffset(ZoneOffset.UTC);
        this.note = note;
    }

    public long getId() {
        return id;
    }

    /** How many people can register with it in total. */
    public int getUses() {
        return uses;
    }

    /** How many people have registered with it. */
    public int getUsed() {
        return used;
    }

    public Instant getCreated() {
        return created.toInstant();
    }

    public Instant getExpires() {
        return expires.toInstant();
    }

    /** When it was revoked, if it was. */
    public Optional<Instant> revoked() {
        return Optional.ofNullable(revoked).map(OffsetDateTime::toInstant);
    }

    /** The account that made it; empty if that has been deleted. */
    public Optional<Long> createdBy() {
        return Optional.ofNullable(createdBy);
    }

    /** What its maker wrote about it; may be empty. */
    public String getNote() {
        return note;
    }

    /** Whether somebody can register with it now. */
    public boolean isValid(Instant now) {
        return revoked == null && used < uses && now.isBefore(getExpires());
    }

    void use() {
        used++;
    }

    void revoke(Instant now) {
        revoked = now.atOffset(ZoneOffset.UTC);
    }
}
