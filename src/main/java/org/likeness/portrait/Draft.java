package org.likeness.portrait;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.likeness.avatar.Picture;
import org.likeness.gravatar.Rating;
import org.likeness.storage.PictureId;

/** A picture that can become its owner's portrait until it expires: shown for approval, or the portrait that was removed. */
@Entity
@NamedQuery(
        name = "Draft.ofAccount",
        query = "select d from Draft d where d.accountId = :account and d.removed = :removed")
@NamedQuery(
        name = "Draft.ofPicture",
        query = "select d from Draft d where d.stored.pictureId = :picture and d.accountId = :account")
@NamedQuery(name = "Draft.expired", query = "select d from Draft d where d.expires <= :now")
public class Draft {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_id")
    @SequenceGenerator(name = "draft_id", sequenceName = "draft_id")
    private long id;

    @Column(name = "account_id")
    private long accountId;

    @Embedded
    private StoredPicture stored;

    private String words = "";

    @Enumerated(EnumType.STRING)
    private Rating rating = Rating.G;

    private boolean removed;
    private OffsetDateTime expires;

    /** For JPA only. */
    protected Draft() {}

    private Draft(long accountId, StoredPicture stored, Description description, boolean removed, Instant expires) {
        this.accountId = accountId;
        this.stored = stored;
        this.words = description.words();
        this.rating = description.rating();
        this.removed = removed;
        this.expires = expires.atOffset(ZoneOffset.UTC);
    }

    /** A picture that its owner has not yet seen. */
    static Draft forApproval(long accountId, StoredPicture stored, Description description, Instant expires) {
        return new Draft(accountId, stored, description, false, expires);
    }

    /** A portrait that was taken away a moment ago, in a copy of its files: its addresses are gone already. */
    static Draft ofRemoved(Portrait portrait, PictureId copy, Instant expires) {
        return new Draft(portrait.accountId(), portrait.stored().under(copy), portrait.description(), true, expires);
    }

    public Description description() {
        return new Description(words, rating);
    }

    Portrait portrait(Description description) {
        return new Portrait(accountId, stored, description);
    }

    long accountId() {
        return accountId;
    }

    long number() {
        return id;
    }

    /** Of its picture. */
    public PictureId id() {
        return stored.id();
    }

    public StoredPicture stored() {
        return stored;
    }

    /** Whether it was a portrait before. */
    boolean isRemoved() {
        return removed;
    }

    boolean validAt(Instant now) {
        return expires.toInstant().isAfter(now);
    }

    /** What a page shows of it. */
    public Picture picture() {
        return stored.picture(words, rating);
    }
}
