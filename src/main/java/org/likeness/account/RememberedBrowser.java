package org.likeness.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A browser that stays signed in: the hashes of its series, which never changes, and of its token, which changes with each use. */
@Entity
@Table(name = "remembered_browser")
@NamedQuery(
        name = "RememberedBrowser.expired",
        query = "select b.seriesHash from RememberedBrowser b where b.expires < :now order by b.expires")
@NamedQuery(name = "RememberedBrowser.delete", query = "delete from RememberedBrowser b where b.seriesHash in :series")
class RememberedBrowser {
    /** How long the previous token stays valid: a browser that opens several tabs at once sends it several times. */
    static final Duration GRACE = Duration.ofMinutes(1);

    @Id
    @Column(name = "series_hash")
    private String seriesHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "previous_hash")
    private @Nullable String previousHash;

    private @Nullable OffsetDateTime replaced;

    private OffsetDateTime expires;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected RememberedBrowser() {}

    RememberedBrowser(String seriesHash, long accountId, String tokenHash, Instant expires) {
        this.seriesHash = seriesHash;
        this.accountId = accountId;
        this.tokenHash = tokenHash;
        this.expires = expires.atOffset(ZoneOffset.UTC);
    }

    String seriesHash() {
        return seriesHash;
    }

    long accountId() {
        return accountId;
    }

    Instant expires() {
        return expires.toInstant();
    }

    boolean hasToken(String hash) {
        return tokenHash.equals(hash);
    }

    /** Whether this is the previous token, still within its grace period. */
    boolean hadTokenRecently(String hash, Instant now) {
        return hash.equals(previousHash)
                && replaced != null
                && now.isBefore(replaced.toInstant().plus(GRACE));
    }

    void replaceToken(String hash, Instant now) {
        previousHash = tokenHash;
        tokenHash = hash;
        replaced = now.atOffset(ZoneOffset.UTC);
    }
}
