package org.likeness.account;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an account may do, and whether others see it: it may wait for approval, be under review, be blocked, or be hidden until it is erased. */
@MappedSuperclass
public abstract class Standing {
    /** The condition of a query: that others see the account {@code a}. */
    public static final String SHOWN =
            "a.waiting = false and a.underReview = false and a.blocked is null and a.eraseAfter is null";

    private boolean waiting;

    @Column(name = "join_reason")
    private @Nullable String joinReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private @Nullable OffsetDateTime blocked;

    private int reports;

    @Column(name = "under_review")
    private boolean underReview;

    @Column(name = "erase_after")
    private @Nullable OffsetDateTime eraseAfter;

    /** For JPA only. */
    protected Standing() {}

    /** Whether others see the account: it is not waiting for approval, under review, blocked or hidden. Queries use {@link #SHOWN}. */
    public boolean isShown() {
        return !waiting && !underReview && !isBlocked() && !isHidden();
    }

    /** Whether somebody has to approve the account before others see it. */
    public boolean isWaiting() {
        return waiting;
    }

    /** Why the owner of an account that waits for approval wants to be a member, if they have said so. */
    public Optional<String> joinReason() {
        return Optional.ofNullable(joinReason);
    }

    /** @param reason of the owner; may be blank */
    void awaitApproval(String reason) {
        this.waiting = true;
        this.joinReason = reason.isBlank() ? null : reason.strip();
    }

    void approve() {
        this.waiting = false;
        this.joinReason = null;
    }

    /** When the account is erased; empty unless its member has given it up. Until then it is hidden from everybody, its member included. */
    Optional<Instant> eraseAfter() {
        return Optional.ofNullable(eraseAfter).map(OffsetDateTime::toInstant);
    }

    public boolean isHidden() {
        return eraseAfter != null;
    }

    void hideUntilErased(Instant erased) {
        this.eraseAfter = erased.atOffset(ZoneOffset.UTC);
    }

    void takeBack() {
        this.eraseAfter = null;
    }

    /** What the member may do beyond their own account; empty for most. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /** Whether the member may moderate. */
    public boolean isModerator() {
        return role != null;
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    void setRole(@Nullable Role newRole) {
        this.role = newRole;
    }

    /** How many reports of members there are about the account and its texts, without those that a moderator found unfounded. */
    public int getReports() {
        return reports;
    }

    public void addReports(int change) {
        this.reports += change;
    }

    /** Whether nobody else sees the profile until a moderator has looked at it, because members have reported it. */
    public boolean isUnderReview() {
        return underReview;
    }

    void setUnderReview(boolean hidden) {
        this.underReview = hidden;
    }

    /** Since when the account is blocked: the member cannot sign in, and others see neither their profile nor their avatar. */
    public Optional<Instant> blocked() {
        return Optional.ofNullable(blocked).map(OffsetDateTime::toInstant);
    }

    public boolean isBlocked() {
        return blocked != null;
    }

    void block(Instant now) {
        this.blocked = now.atOffset(ZoneOffset.UTC);
    }

    void unblock() {
        this.blocked = null;
    }
}
