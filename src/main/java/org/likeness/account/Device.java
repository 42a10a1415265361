package org.likeness.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A browser in which a member is signed in, until they sign out, its session ends, or somebody deletes this row. */
@Entity
@NamedQuery(
        name = "Device.signedIn",
        query = "select d, a from Device d, Account a where d.id = :id and a.id = d.accountId and a.blocked is null"
                + " and a.eraseAfter is null")
@NamedQuery(
        name = "Device.ofAccount",
        query = "select d from Device d where d.accountId = :account order by d.lastSeen desc, d.id")
@NamedQuery(
        name = "Device.remembered",
        query = "select d, a from Device d, Account a where d.seriesHash = :series and a.id = d.accountId"
                + " and a.blocked is null")
@NamedQuery(
        name = "Device.seen",
        query = "update Device d set d.lastSeen = :now, d.address = :address where d.id = :id and d.lastSeen <= :due")
@NamedQuery(
        name = "Device.ended",
        query = "select d.id from Device d where d.seriesHash is null and d.lastSeen <= :live order by d.lastSeen")
@NamedQuery(name = "Device.delete", query = "delete from Device d where d.id in :ids")
public class Device {
    /** How often {@link #getLastSeen} is written at most. */
    static final Duration SEEN_EVERY = Duration.ofHours(1);

    /** When a session has certainly ended: it lasts an hour after its last request, which may be an hour younger than its record. */
    static final Duration SESSION = SEEN_EVERY.plusHours(2);

    @Id
    private String id;

    @Column(name = "account_id")
    private long accountId;

    private @Nullable String browser;
    private @Nullable String system;
    private @Nullable String address;
    private OffsetDateTime created;

    @Column(name = "last_seen")
    private OffsetDateTime lastSeen;

    @Column(name = "series_hash")
    private @Nullable String seriesHash;

    @Column(name = "browser_hash")
    private @Nullable String browserHash;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected Device() {}

    /** @param seriesHash of the {@link RememberedBrowser}; null if the browser does not stay signed in */
    Device(String id, long accountId, @Nullable String seriesHash, Instant created) {
        this.id = id;
        this.accountId = accountId;
        this.seriesHash = seriesHash;
        this.created = created.atOffset(ZoneOffset.UTC);
        this.lastSeen = this.created;
    }

    /**
     * Records the address and the description of the browser at its last use.
     *
     * @param hash of the {@link KnownBrowser}
     */
    void see(Browser seen, String hash, Instant now) {
        browser = seen.agent().browser();
        system = seen.agent().system();
        address = seen.address();
        browserHash = hash;
        lastSeen = now.atOffset(ZoneOffset.UTC);
    }

    /** Whether {@link #getLastSeen} is old enough to be written again. */
    boolean isUseOutdated(Instant now) {
        return !getLastSeen().plus(SEEN_EVERY).isAfter(now);
    }

    /** Whether its session may still exist. */
    boolean isLive(Instant now) {
        return seriesHash != null || getLastSeen().plus(SESSION).isAfter(now);
    }

    public String getId() {
        return id;
    }

    public @Nullable String getBrowser() {
        return browser;
    }

    public @Nullable String getSystem() {
        return system;
    }

    /** The IP address of the last recorded request; null for browsers that were remembered before devices were. */
    public @Nullable String getAddress() {
        return address;
    }

    /** When the member signed in. */
    public Instant getCreated() {
        return created.toInstant();
    }

    /** When the browser was last seen, up to an hour ago at the most recent. */
    public Instant getLastSeen() {
        return lastSeen.toInstant();
    }

    @Nullable
    String getSeriesHash() {
        return seriesHash;
    }

    @Nullable
    String getBrowserHash() {
        return browserHash;
    }
}
