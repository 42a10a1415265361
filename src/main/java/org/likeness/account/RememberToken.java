package org.likeness.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A browser that stays signed in. Only the hash of what the browser holds is here. */
@Entity
@Table(name = "remember_token")
@NamedQuery(name = "RememberToken.deleteExpired", query = "delete from RememberToken t where t.expires < :now")
class RememberToken {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "account_id")
    private long accountId;

    private OffsetDateTime expires;

    /** For JPA only. */
    protected RememberToken() {}

    RememberToken(String tokenHash, long accountId, Instant expires) {
        this.tokenHash = tokenHash;
        this.accountId = accountId;
        this.expires = expires.atOffset(ZoneOffset.UTC);
    }

    long accountId() {
        return accountId;
    }

    boolean validAt(Instant now) {
        return now.isBefore(expires.toInstant());
    }
}
