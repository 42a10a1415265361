package org.likeness.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A browser in which a member has signed in before. Its key is a hash of the browser's secret and the account together. */
@Entity
@Table(name = "known_browser")
@NamedQuery(
        name = "KnownBrowser.newest",
        query = "select b.hash from KnownBrowser b where b.accountId = :account order by b.lastUsed desc, b.hash")
@NamedQuery(
        name = "KnownBrowser.unused",
        query = "select b.hash from KnownBrowser b where b.lastUsed < :before order by b.lastUsed")
@NamedQuery(name = "KnownBrowser.delete", query = "delete from KnownBrowser b where b.hash in :hashes")
class KnownBrowser {
    @Id
    private String hash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "last_used")
    private OffsetDateTime lastUsed;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected KnownBrowser() {}

    KnownBrowser(String hash, long accountId, Instant now) {
        this.hash = hash;
        this.accountId = accountId;
        use(now);
    }

    final void use(Instant now) {
        lastUsed = now.atOffset(ZoneOffset.UTC);
    }
}
