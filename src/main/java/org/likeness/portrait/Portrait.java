package org.likeness.portrait;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.likeness.avatar.Picture;
import org.likeness.gravatar.Rating;

/** The picture of a member. Its primary key is the account, so a member has at most one. */
@Entity
public class Portrait {
    @Id
    @Column(name = "account_id")
    private long accountId;

    @Embedded
    private StoredPicture stored;

    private String words = "";

    @Enumerated(EnumType.STRING)
    private Rating rating = Rating.G;

    @Column(name = "under_review")
    private boolean underReview;

    /** For JPA. */
    protected Portrait() {}

    Portrait(long accountId, StoredPicture stored, PictureDescription description) {
        this.accountId = accountId;
        this.stored = stored;
        describe(description);
    }

    long accountId() {
        return accountId;
    }

    public StoredPicture stored() {
        return stored;
    }

    PictureDescription description() {
        return new PictureDescription(words, rating);
    }

    final void describe(PictureDescription description) {
        this.words = description.words();
        this.rating = description.rating();
    }

    void show(StoredPicture other) {
        this.stored = other;
    }

    /** Whether nobody else sees it until a moderator has looked at it, because members have reported it. */
    public boolean isUnderReview() {
        return underReview;
    }

    void setUnderReview(boolean hidden) {
        this.underReview = hidden;
    }

    /** The picture as pages show it. */
    public Picture picture() {
        return stored.picture(words, rating);
    }
}
