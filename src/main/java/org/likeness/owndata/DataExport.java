package org.likeness.owndata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An export of a member's data: requested, then made or given up, and deleted when it has expired. */
@Entity
@Table(name = "data_export")
@NamedQuery(
        name = "DataExport.newest",
        query = "select e from DataExport e where e.accountId = :account order by e.requested desc, e.id")
@NamedQuery(name = "DataExport.idsOf", query = "select e.id from DataExport e where e.accountId = :account")
@NamedQuery(name = "DataExport.known", query = "select e.id from DataExport e where e.id in :ids")
@NamedQuery(
        name = "DataExport.expired",
        query = "select e.id from DataExport e where e.expires <= :now order by e.expires")
@NamedQuery(name = "DataExport.delete", query = "delete from DataExport e where e.id in :ids")
public class DataExport {
    /** How far an export has come. */
    public enum State {
        PENDING,
        READY,
        /** Given up after several attempts. */
        FAILED
    }

    /** How long an export can be downloaded. */
    static final Duration KEPT = Duration.ofDays(7);

    /** How long a member waits between two exports. */
    static final Duration PAUSE = Duration.ofDays(1);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int MAX_ATTEMPTS = 6;

    @Id
    private String id;

    @Column(name = "account_id")
    private long accountId;

    private String site;
    private OffsetDateTime requested;

    @Column(name = "next_attempt")
    private @Nullable OffsetDateTime nextAttempt;

    private int attempts;
    private boolean made;
    private @Nullable OffsetDateTime expires;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected DataExport() {}

    DataExport(String id, long accountId, URI site, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.site = site.toString();
        this.requested = now.atOffset(ZoneOffset.UTC);
        this.nextAttempt = requested;
    }

    public String id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    /** The address of this site, as in the member's request. */
    URI site() {
        return URI.create(site);
    }

    /** The path of the file within this site. */
    public String path() {
        return "/account/export/" + id;
    }

    public State state() {
        return expires == null ? State.PENDING : made ? State.READY : State.FAILED;
    }

    /** When it will be or was deleted; empty as long as it is pending. */
    public Optional<Instant> expires() {
        return Optional.ofNullable(expires).map(OffsetDateTime::toInstant);
    }

    boolean isAvailable(Instant now) {
        return state() == State.READY && expires().filter(now::isBefore).isPresent();
    }

    /** When the member may request another one; empty if they may now, or if this one is pending. */
    public Optional<Instant> nextRequest(Instant now) {
        return Optional.of(requested.toInstant().plus(PAUSE))
                .filter(next -> state() == State.READY && now.isBefore(next));
    }

    /** Leaves the export to the caller until then. */
    void claim(Instant until) {
        nextAttempt = until.atOffset(ZoneOffset.UTC);
    }

    void succeed(Instant now) {
        made = true;
        end(now);
    }

    /** Plans the next attempt, or gives the export up. */
    void fail(Instant now) {
        attempts++;
        if (attempts < MAX_ATTEMPTS) {
            claim(now.plus(FIRST_RETRY.multipliedBy(1L << attempts)));
        } else {
            end(now);
        }
    }

    private void end(Instant now) {
        nextAttempt = null;
        expires = now.plus(KEPT).atOffset(ZoneOffset.UTC);
    }
}
