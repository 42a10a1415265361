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

/** A picture that its owner can make their portrait until it expires: a new one they look at first, or their previous portrait. */
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

    /** For JPA. */
    protected Draft() {}

    private Draft(
            long accountId, StoredPicture stored, PictureDescription description, boolean removed, Instant expires) {
        this.accountId = accountId;
        this.stored = stored;
        this.words = description.words();
        this.rating = description.rating();
        this.removed = removed;
        this.expires = expires.atOffset(ZoneOffset.UTC);
    }

    /** A new picture that its owner looks at before they use it. */
    static Draft forApproval(long accountId, StoredPicture stored, PictureDescription description, Instant expires) {
        return new Draft(accountId, stored, description, false, expires);
    }

    /** A portrait that its owner removed or replaced, in a copy of its files. The URLs of the portrait itself are gone. */
    static Draft ofRemoved(Portrait portrait, PictureId copy, Instant expires) {
        return new Draft(portrait.accountId(), portrait.stored().withId(copy), portrait.description(), true, expires);
    }

    public PictureDescription description() {
        return new PictureDescription(words, rating);
    }

    Portrait portrait(PictureDescription description) {
        return new Portrait(accountId, stored, description);
    }

    long accountId() {
        return accountId;
    }

    long rowId() {
        return id;
    }

    /** The id of its picture. */
    public PictureId id() {
        return stored.id();
    }

    public StoredPicture stored() {
        return stored;
    }

    boolean isRemoved() {
        return removed;
    }

    boolean validAt(Instant now) {
        return expires.toInstant().isAfter(now);
    }

    /** The picture as pages show it. */
    public Picture picture() {
        return stored.picture(words, rating);
    }
}
