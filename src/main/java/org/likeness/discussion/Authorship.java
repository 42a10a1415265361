package org.likeness.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.avatar.Person;

/** Who wrote a comment: a member, a guest, or somebody who is no longer known. */
@MappedSuperclass
public abstract class Authorship {
    @Column(name = "account_id")
    private @Nullable Long accountId;

    @Column(name = "guest_name")
    private @Nullable String guestName;

    @Column(name = "guest_email")
    private @Nullable String guestEmail;

    @Column(name = "guest_website")
    private @Nullable String guestWebsite;

    @Column(name = "guest_network")
    private @Nullable String guestNetwork;

    /** A hash of the secret in the guest's browser. */
    @Column(name = "guest_key")
    private @Nullable String guestKey;

    @Column(name = "guest_face")
    private @Nullable String drawingSeed;

    @Column(name = "gravatar_allowed")
    private @Nullable OffsetDateTime gravatarAllowed;

    /** For JPA only. */
    protected Authorship() {}

    Authorship(Author author, Instant written) {
        this.accountId = author.accountId();
        if (author.isGuest()) {
            this.guestName = author.name();
            this.guestEmail = author.email();
            this.guestWebsite = author.website();
            this.guestNetwork = author.network();
            this.guestKey = author.guestKey();
            this.gravatarAllowed = author.gravatar() ? written.atOffset(ZoneOffset.UTC) : null;
        }
    }

    void assignDrawingSeed(String seed) {
        this.drawingSeed = seed;
    }

    void removeAuthor() {
        this.accountId = null;
        this.guestName = null;
        this.guestEmail = null;
        this.guestWebsite = null;
        this.guestNetwork = null;
        this.guestKey = null;
        this.drawingSeed = null;
        this.gravatarAllowed = null;
    }

    /** Gives a comment of a guest to the browser with this key. */
    void giveTo(@Nullable String newKey) {
        this.guestKey = newKey;
    }

    /** Whether a guest wrote it in the browser with this secret. */
    public boolean isByGuest(String secret) {
        return GuestSecret.hash(secret).equals(guestKey);
    }

    boolean isBy(Author author) {
        return Objects.equals(accountId, author.accountId())
                && (!author.isGuest() || author.email().equals(guestEmail));
    }

    public boolean isBy(long account) {
        return Objects.equals(accountId, account);
    }

    /** Null if a guest wrote it, or if the account was deleted. */
    public @Nullable Long accountId() {
        return accountId;
    }

    /** Empty if a member wrote it, or if the author is no longer known. */
    public Optional<Person> guest() {
        if (guestName == null || guestEmail == null) {
            return Optional.empty();
        }
        return Optional.of(
                Person.guest(guestName, guestEmail, gravatarAllowed != null).withKey("guest " + drawingSeed));
    }

    /** HTTP or HTTPS; may be empty. */
    public String guestWebsite() {
        return guestWebsite == null ? "" : guestWebsite;
    }

    /** The email of a guest, which only moderators see; empty for others. */
    public Optional<String> guestEmail() {
        return Optional.ofNullable(guestEmail);
    }

    /** The hash of the network that a guest wrote from, see {@link GuestHashes}; empty for others, and after a month. */
    public Optional<String> guestNetwork() {
        return Optional.ofNullable(guestNetwork);
    }
}
