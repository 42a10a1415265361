package org.likeness.portrait;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.likeness.avatar.Picture;
import org.likeness.gravatar.Rating;

/** The picture that a member uploaded. A member has at most one: its key is the account. */
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

    /** For JPA only. */
    protected Portrait() {}

    Portrait(long accountId, StoredPicture stored, Description description) {
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

    Description description() {
        return new Description(words, rating);
    }

    final void describe(Description description) {
        this.words = description.words();
        this.rating = description.rating();
    }

    void show(StoredPicture other) {
        this.stored = other;
    }

    /** What pages show of it. */
    public Picture picture() {
        return stored.picture(words, rating);
    }
}
