package org.likeness.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.likeness.avatar.Person;

/** The author of a comment who has no account. */
@Embeddable
class Guest {
    @Column(name = "guest_name")
    private @Nullable String name;

    @Column(name = "guest_email")
    private @Nullable String email;

    @Column(name = "guest_website")
    private @Nullable String website;

    @Column(name = "guest_face")
    private @Nullable String drawingSeed;

    @Column(name = "gravatar_allowed")
    private @Nullable OffsetDateTime gravatarAllowed;

    /** A hash of the secret in the guest's browser. */
    @Column(name = "guest_key")
    private @Nullable String key;

    /** For JPA only. */
    protected Guest() {}

    Guest(Author author, OffsetDateTime written) {
        this.name = author.name();
        this.email = author.email();
        this.website = author.website();
        this.gravatarAllowed = author.gravatar() ? written : null;
        this.key = author.guestKey();
    }

    void assignDrawingSeed(String seed) {
        this.drawingSeed = seed;
    }

    void setKey(@Nullable String newKey) {
        this.key = newKey;
    }

    boolean hasKey(String other) {
        return other.equals(key);
    }

    boolean hasEmail(String other) {
        return other.equals(email);
    }

    @Nullable
    Person person() {
        return name == null || email == null
                ? null
                : Person.guest(name, email, gravatarAllowed != null).withKey("guest " + drawingSeed);
    }

    String website() {
        return website == null ? "" : website;
    }
}
